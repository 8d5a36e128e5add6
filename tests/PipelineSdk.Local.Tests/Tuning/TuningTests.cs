namespace PipelineSdk.Local.Tests.Tuning;

public sealed class TuningTests
{
    private const string Tune = """
        {"Name": "Tune", "Type": "Tuning", "Arguments": {
            "HyperParameterTuningJobConfig": {"Strategy": "STRATEGY", "RandomSeed": 7, "ResourceLimits": {"MaxNumberOfTrainingJobs": MAX, "MaxParallelTrainingJobs": 2},
                "HyperParameterTuningJobObjective": {"Type": "TYPE", "MetricName": "score"},
                "ParameterRanges": {RANGES}},
            "TrainingJobDefinition": {"StaticHyperParameters": {"fixed": "1"}, "OutputDataConfig": {"S3OutputPath": "s3://lake/tuned"},
                "AlgorithmSpecification": {"TrainingImage": "train:1", "MetricDefinitions": [{"Name": "score", "Regex": "score=([-0-9.eE]+)"}]}}}}
        """;

    private const string Grid = """
        "IntegerParameterRanges": [{"Name": "x", "MinValue": "1", "MaxValue": "3"}], "CategoricalParameterRanges": [{"Name": "sign", "Values": ["+", "-"]}]
        """;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Maximize", "3", "+")]
    [InlineData("Minimize", "3", "-")]
    public async Task The_best_training_of_a_grid_is_found(string type, string x, string sign)
    {
        await using var test = Test("Grid", type, "null", Grid);

        var run = await test.RunAsync(cancellationToken: Token);

        Assert.True(run.Status == ExecutionStatus.Succeeded, run.State.ToString());
        var properties = run["Tune"].Properties!.Value;
        var best = properties.GetProperty("BestTrainingJob");
        Assert.Equal(6, properties.GetProperty("TrainingJobSummaries").GetArrayLength());
        Assert.Equal((x, sign), (best.GetProperty("TunedHyperParameters").GetProperty("x").GetString(), best.GetProperty("TunedHyperParameters").GetProperty("sign").GetString()));
        var name = best.GetProperty("TrainingJobName").GetString();
        Assert.NotNull(await test.Store.FindAsync(ObjectLocation.Parse($"s3://lake/tuned/{name}/output/model.tar.gz"), Token));
        Assert.Equal(name, properties.GetProperty("TrainingJobSummaries")[0].GetProperty("TrainingJobName").GetString());
    }

    [Fact]
    public async Task A_seeded_search_is_the_same_each_time_and_stays_in_its_ranges()
    {
        const string Ranges = """
            "ContinuousParameterRanges": [{"Name": "x", "MinValue": "0.001", "MaxValue": "1", "ScalingType": "Logarithmic"}], "CategoricalParameterRanges": [{"Name": "sign", "Values": ["+"]}]
            """;
        var runs = new List<List<string>>();
        for (var i = 0; i < 2; i++)
        {
            await using var test = Test("Random", "Maximize", "5", Ranges);
            var run = await test.RunAsync(cancellationToken: Token);
            runs.Add([.. run["Tune"].Properties!.Value.GetProperty("TrainingJobSummaries").EnumerateArray()
                .Select(static training => training.GetProperty("TunedHyperParameters").GetProperty("x").GetString()!)]);
        }

        Assert.Equal(runs[0], runs[1]);
        Assert.Equal(5, runs[0].Distinct(StringComparer.Ordinal).Count());
        Assert.All(runs[0], static x => Assert.InRange(double.Parse(x, System.Globalization.CultureInfo.InvariantCulture), 0.001, 1));
    }

    [Fact]
    public async Task A_grid_without_end_is_refused()
    {
        await using var test = Test("Grid", "Maximize", "5", """ "ContinuousParameterRanges": [{"Name": "x", "MinValue": "0", "MaxValue": "1"}]""");

        var run = await test.RunAsync(cancellationToken: Token);

        Assert.Equal(
            "The grid has no end: the range 'x' is continuous. Grid search takes categorical and integer ranges.", run["Tune"].FailureReason);
    }

    [Fact]
    public async Task Without_the_objective_metric_the_tuning_fails()
    {
        await using var test = Test("Grid", "Maximize", "1", Grid);
        test.Jobs.ForStep("Tune", static _ => { });

        var run = await test.RunAsync(cancellationToken: Token);

        Assert.Equal("No training reported the objective metric 'score': the tuning job's MetricDefinitions find it in the log, or the handler reports it.", run["Tune"].FailureReason);
    }

    private static PipelineTest Test(string strategy, string type, string max, string ranges)
    {
        var test = new PipelineTest("Tuning", TestDefinition.Of(Tune
            .Replace("STRATEGY", strategy, StringComparison.Ordinal)
            .Replace("TYPE", type, StringComparison.Ordinal)
            .Replace("MAX", max, StringComparison.Ordinal)
            .Replace("RANGES", ranges, StringComparison.Ordinal)));
        test.Jobs.ForStep("Tune", static job => job.Log.WriteLine(
            $"score={(job.HyperParameters.GetString("sign") == "-" ? "-" : "")}{job.HyperParameters["x"]}"));
        return test;
    }
}
