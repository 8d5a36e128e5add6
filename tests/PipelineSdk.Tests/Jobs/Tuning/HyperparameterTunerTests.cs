using Xunit;

namespace PipelineSdk.Tests.Jobs.Tuning;

public sealed class HyperparameterTunerTests : IDisposable
{
    private static readonly Estimator Estimator = new(Written.Image, Written.Role, 1, "ml.m5.xlarge")
    {
        OutputPath = "s3://out",
        Hyperparameters = new() { ["k"] = 3, ["m"] = true },
    };

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Writes_only_what_the_service_needs()
    {
        var compiled = CompiledJob.Of(new TuningStep("Tune", new HyperparameterTuner(Estimator, "loss", Ranges()), null));

        Assert.Empty(compiled.Diagnostics);
        Assert.Equal(
            """
            {
              "HyperParameterTuningJobConfig": {
                "Strategy": "Bayesian",
                "ResourceLimits": {
                  "MaxNumberOfTrainingJobs": 1,
                  "MaxParallelTrainingJobs": 1
                },
                "TrainingJobEarlyStoppingType": "Off",
                "HyperParameterTuningJobObjective": {
                  "Type": "Maximize",
                  "MetricName": "loss"
                },
                "ParameterRanges": {
                  "ContinuousParameterRanges": [
                    {
                      "Name": "a",
                      "MinValue": "0.1",
                      "MaxValue": "1.0",
                      "ScalingType": "Auto"
                    }
                  ],
                  "CategoricalParameterRanges": [],
                  "IntegerParameterRanges": []
                }
              },
              "TrainingJobDefinition": {
                "StaticHyperParameters": {
                  "k": "3",
                  "m": "True"
                },
                "RoleArn": "arn:aws:iam::123456789012:role/SageMakerRole",
                "OutputDataConfig": {
                  "S3OutputPath": "s3://out"
                },
                "StoppingCondition": {
                  "MaxRuntimeInSeconds": 86400
                },
                "HyperParameterTuningResourceConfig": {
                  "InstanceType": "ml.m5.xlarge",
                  "InstanceCount": 1,
                  "VolumeSizeInGB": 30
                },
                "AlgorithmSpecification": {
                  "TrainingInputMode": "File",
                  "TrainingImage": "123456789012.dkr.ecr.us-west-2.amazonaws.com/tool:1"
                }
              }
            }
            """.ReplaceLineEndings("\n"),
            compiled.Arguments);
    }

    [Fact]
    public void A_framework_reads_categories_as_JSON_and_is_remembered_by_its_class()
    {
        _folder.Write("train.py", "train");
        var estimator = new SKLearn("train.py", Written.Role, "ml.m5.xlarge")
        {
            FrameworkVersion = "1.2-1",
            Hyperparameters = new() { ["kept"] = "it", ["c"] = "replaced" },
        };
        var tuner = new HyperparameterTuner(estimator, "loss", new() { ["c"] = new CategoricalParameter("x", 1, true) });
        var compiled = CompiledJob.Of(new TuningStep("Tune", tuner, "s3://data"), _folder);

        var uri = Assert.Single(compiled.Uploads).Split(' ')[0];
        Assert.Matches("^s3://bucket/P/code/[0-9a-f]{64}/sourcedir.tar.gz$", uri);
        Assert.Equal(
            $$"""
            {"kept":"\"it\"","sagemaker_submit_directory":"\"{{uri}}\"","sagemaker_program":"\"train.py\"","sagemaker_container_log_level":"20","sagemaker_region":"\"us-west-2\"","sagemaker_estimator_class_name":"\"SKLearn\"","sagemaker_estimator_module":"\"sagemaker.sklearn.estimator\""}
            """,
            compiled["TrainingJobDefinition.StaticHyperParameters"]);
        Assert.Equal(
            """[{"Name":"c","Values":["\"x\"","\"1\"","\"True\""]}]""",
            compiled["HyperParameterTuningJobConfig.ParameterRanges.CategoricalParameterRanges"]);
    }

    [Fact]
    public void A_category_that_only_the_run_knows_has_no_JSON()
    {
        var kind = new ParameterString("Kind");
        var ranges = new PipelineMap<ParameterRange> { ["c"] = new CategoricalParameter("x", kind) };
        var framework = new SKLearn("train.py", Written.Role, "ml.m5.xlarge") { SourceDir = "s3://code/sourcedir.tar.gz", FrameworkVersion = "1.2-1" };

        Assert.Equal(
            """[{"Name":"c","Values":["x",{"Get":"Parameters.Kind"}]}]""",
            CompiledJob.Of(new TuningStep("Tune", new HyperparameterTuner(Estimator, "loss", ranges), null), parameters: [kind])
                ["HyperParameterTuningJobConfig.ParameterRanges.CategoricalParameterRanges"]);
        Assert.Contains(
            "error PSDK9223: step 'Tune' at $.Steps[0].Arguments.HyperParameterTuningJobConfig.ParameterRanges.CategoricalParameterRanges[0].Values[1]: " +
            "a value of the categorical hyperparameter 'c' is known only while the pipeline runs, but a framework's script reads it as JSON. " +
            "Fix: give constants, or tune an Estimator with the framework's image.",
            CompiledJob.Of(new TuningStep("Tune", new HyperparameterTuner(framework, "loss", ranges), null), parameters: [kind]).Diagnostics);
    }

    [Theory]
    [InlineData("Grid", null, "null")]
    [InlineData("Grid", 7, "7")]
    [InlineData("Random", null, "1")]
    public void Grid_search_finds_the_number_of_jobs_by_itself(string strategy, int? maxJobs, string expected)
    {
        var compiled = CompiledJob.Of(new TuningStep("Tune", new HyperparameterTuner(Estimator, "loss", Ranges()) { Strategy = strategy, MaxJobs = maxJobs }, null));

        Assert.Empty(compiled.Diagnostics);
        Assert.Contains($"\"MaxNumberOfTrainingJobs\": {expected}", compiled.Arguments, StringComparison.Ordinal);
    }

    [Fact]
    public void Tags_of_the_estimator_follow_those_of_the_tuner()
    {
        var stage = new ParameterString("Stage");
        var estimator = new Estimator(Written.Image, Written.Role, 1, "ml.m5.xlarge") { Tags = new() { ["team"] = "search", ["stage"] = stage, ["own"] = "1" } };

        Assert.Equal(
            """[{"Key":"stage","Value":{"Get":"Parameters.Stage"}},{"Key":"team","Value":"other"},{"Key":"team","Value":"search"},{"Key":"own","Value":"1"}]""",
            CompiledJob.Of(
                new TuningStep("Tune", new HyperparameterTuner(estimator, "loss", Ranges()) { Tags = new() { ["stage"] = stage, ["team"] = "other" } }, null),
                parameters: [stage])["Tags"]);
    }

    [Theory]
    [InlineData(null, null, "tool")]
    [InlineData("a-name-longer-than-the-limit-of-32", null, "a-name-longer-than-t")]
    [InlineData("mine", "given-240101-0000", "given")]
    public void Job_names_show_where_the_pipeline_keeps_them(string? baseName, string? jobName, string expected)
    {
        var step = new TuningStep("Tune", new HyperparameterTuner(Estimator, "loss", Ranges()) { BaseTuningJobName = baseName }.Fit(jobName: jobName));

        Assert.Equal($"\"{expected}\"", CompiledJob.Of(step, keepNames: true)["HyperParameterTuningJobName"]);
        Assert.Equal("null", CompiledJob.Of(step)["HyperParameterTuningJobName"]);
    }

    [Fact]
    public void Automatic_tuning_takes_what_is_not_kept()
    {
        var tuner = new HyperparameterTuner(Estimator, "loss", Ranges()) { Autotune = true, HyperparametersToKeepStatic = ["m"] };
        var compiled = CompiledJob.Of(new TuningStep("Tune", tuner, null));

        Assert.Equal("""{"Mode":"Enabled"}""", compiled["Autotune"]);
        Assert.Equal("""{"m":"True"}""", compiled["TrainingJobDefinition.StaticHyperParameters"]);
        Assert.Equal("""[{"Name":"k","ValueHint":"3"}]""", compiled["HyperParameterTuningJobConfig.ParameterRanges.AutoParameters"]);
    }

    [Fact]
    public void Includes_the_Python_class_on_request() => Assert.Equal(
        """{"k":"3","m":"True","sagemaker_estimator_class_name":"\"Estimator\"","sagemaker_estimator_module":"\"sagemaker.estimator\""}""",
        CompiledJob.Of(new TuningStep("Tune", new HyperparameterTuner(Estimator, "loss", Ranges()).Fit(includeClsMetadata: true)))
            ["TrainingJobDefinition.StaticHyperParameters"]);

    [Fact]
    public void The_training_jobs_rules_hold_too() => Assert.Contains(
        "error PSDK9202: step 'Tune' at $.Steps[0].Arguments.TrainingJobDefinition: the input 'training' is 'data/train', which is not in S3. " +
        "Fix: give a URI that starts with 's3://', or Asset.File or Asset.Folder for local data.",
        CompiledJob.Of(new TuningStep("Tune", new HyperparameterTuner(Estimator, "loss", Ranges()), "data/train")).Diagnostics);

    [Fact]
    public void Tuning_jobs_have_no_debugger_to_refuse()
    {
        var estimator = new Estimator(Written.Image, Written.Role, 1, "ml.m5.xlarge") { DisableProfiler = true, ProfilerConfig = new() };

        Assert.Empty(CompiledJob.Of(new TuningStep("Tune", new HyperparameterTuner(estimator, "loss", Ranges()), null)).Diagnostics);
    }

    private static PipelineMap<ParameterRange> Ranges() => new() { ["a"] = new ContinuousParameter(0.1, 1.0) };
}
