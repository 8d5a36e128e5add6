namespace PipelineSdk.Benchmarks;

/// <summary>The same chain as <see cref="AlternatingPipeline"/>, made with a processor and an estimator for each pair of steps.</summary>
internal static class JobClassPipeline
{
    public static Pipeline Build(int stepCount)
    {
        var count = new ParameterInteger("ProcessingInstanceCount", 1);
        var data = new ParameterString("InputData", $"s3://{AlternatingPipeline.Bucket}/abalone/abalone-dataset.csv");
        var steps = new List<IPipelineStep>(stepCount);
        TrainingStep? train = null;
        for (var i = 0; i < stepCount; i += 2)
        {
            var process = Process($"Process{i:D5}", count, train?.Properties.ModelArtifacts.S3ModelArtifacts ?? data);
            train = Train($"Train{i:D5}", process);
            steps.Add(process);
            steps.Add(train);
        }

        return new Pipeline("Alternating") { Parameters = [count, data], Steps = steps };
    }

    private static ProcessingStep Process(string name, PipelineInteger instanceCount, PipelineString input)
    {
        var processor = new ScriptProcessor(AlternatingPipeline.Role, AlternatingPipeline.SKLearnImage, ["python3"], instanceCount, "ml.m5.xlarge")
        {
            MaxRuntimeInSeconds = 3600,
            Env = new() { ["STAGE"] = "test", ["LOG_LEVEL"] = "INFO" },
        };
        return new(name, processor.Run(
            code: $"s3://{AlternatingPipeline.Bucket}/code/preprocess.py",
            inputs: [new(input, "/opt/ml/processing/input") { InputName = "input-1" }],
            outputs:
            [
                new("/opt/ml/processing/train", outputName: "train"),
                new("/opt/ml/processing/validation", outputName: "validation"),
                new("/opt/ml/processing/test", outputName: "test"),
            ],
            arguments: ["--input-data", input, "--split", "0.7,0.15,0.15"]));
    }

    private static TrainingStep Train(string name, ProcessingStep process)
    {
        var estimator = new Estimator(AlternatingPipeline.XGBoostImage, AlternatingPipeline.Role, 1, "ml.m5.xlarge")
        {
            OutputPath = $"s3://{AlternatingPipeline.Bucket}/models/{ExecutionVariables.PipelineExecutionId}",
            Environment = new() { ["STAGE"] = "test", ["LOG_LEVEL"] = "INFO" },
            Tags = new() { ["team"] = "forecasting", ["stage"] = "test" },
            Hyperparameters = new()
            {
                ["objective"] = "reg:squarederror",
                ["num_round"] = 50,
                ["max_depth"] = 5,
                ["eta"] = 0.2,
                ["gamma"] = 4,
                ["min_child_weight"] = 6,
                ["subsample"] = 0.7,
            },
        };
        return new(name, estimator.Fit(new() { ["train"] = Channel(process, "train"), ["validation"] = Channel(process, "validation") }));
    }

    private static TrainingInput Channel(ProcessingStep process, string name) =>
        new(process.Properties.ProcessingOutputConfig.Outputs[name].S3Output.S3Uri) { ContentType = "text/csv" };
}
