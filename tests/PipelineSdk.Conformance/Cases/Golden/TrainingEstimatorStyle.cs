namespace PipelineSdk.Conformance.Cases.Golden;

/// <summary>A training step of an estimator and its inputs, fed by a processing step.</summary>
public sealed class TrainingEstimatorStyle : IConformanceCase
{
    public string Name => "training_estimator_style";

    public Pipeline Build(CaseContext ctx)
    {
        var source = new ParameterString("Source", "s3://data/source");
        var image = ImageUris.Retrieve("xgboost", ctx.Region, version: "1.0-1", pyVersion: "py3", instanceType: "ml.m5.xlarge");
        var process = new ProcessingStep(
            "AbaloneProcess",
            new Processor(ctx.Role, image, 1, "ml.m5.xlarge"),
            inputs: null,
            outputs:
            [
                new("/opt/ml/processing/train") { OutputName = "train" },
                new("/opt/ml/processing/validation") { OutputName = "validation" },
            ]);
        var made = process.Properties.ProcessingOutputConfig.Outputs;
        var channels = new TrainingStep(
            "TrainAbaloneModel",
            Estimator(),
            new()
            {
                ["train"] = new TrainingInput(made["train"].S3Output.S3Uri) { ContentType = "text/csv" },
                ["validation"] = new TrainingInput(made["validation"].S3Output.S3Uri) { ContentType = "text/csv" },
            });
        var single = new TrainingStep("SingleInput", Estimator(), new TrainingInput(made["train"].S3Output.S3Uri));
        var plain = new TrainingStep("StringInput", Estimator(), "s3://data/train");
        var mixed = new TrainingStep("StringChannels", Estimator(), new() { ["a"] = "s3://data/a", ["b"] = source });
        var none = new TrainingStep("NoInputs", Estimator("base"), null);
        return new("TrainingEstimatorStyle") { Parameters = [source], Steps = [process, channels, single, plain, mixed, none] };

        Estimator Estimator(string? baseJobName = null) => new(image, ctx.Role, 1, "ml.m5.xlarge")
        {
            OutputPath = $"s3://{ctx.Bucket}/AbaloneTrain",
            BaseJobName = baseJobName,
            DisableProfiler = true,
            Hyperparameters = new() { ["objective"] = "reg:linear", ["num_round"] = 50, ["eta"] = 0.2, ["verbose"] = true },
        };
    }
}
