using PipelineSdk;

namespace Abalone.Steps;

/// <summary>Measures the model's error on the test set, and writes it into a file from which later steps read it.</summary>
internal static class EvaluateModel
{
    public const string Output = "evaluation";

    public static PropertyFile Report { get; } = new("EvaluationReport", Output, "evaluation.json");

    public static ProcessingStep Create(Places places, Images images, ProcessingStep process, TrainingStep train) => new("AbaloneEval", new()
    {
        RoleArn = places.Role,
        ProcessingResources = new()
        {
            ClusterConfig = new() { InstanceType = "ml.m5.xlarge", InstanceCount = 1, VolumeSizeInGB = 30 },
        },
        AppSpecification = new()
        {
            ImageUri = images.XGBoost,
            ContainerEntrypoint = ["python3", "/opt/ml/processing/input/code/evaluate.py"],
        },
        ProcessingInputs =
        [
            ProcessingChannels.Input("model", train.Properties.ModelArtifacts.S3ModelArtifacts, "/opt/ml/processing/model"),
            ProcessingChannels.Input(
                "test",
                process.Properties.ProcessingOutputConfig.Outputs["test"].S3Output.S3Uri,
                "/opt/ml/processing/test"),
            ProcessingChannels.Input("code", Asset.File("code/evaluate.py"), "/opt/ml/processing/input/code"),
        ],
        ProcessingOutputConfig = new() { Outputs = [ProcessingChannels.Output(Output, places.OfExecution(Output))] },
    })
    {
        DisplayName = "Measure the error",
        PropertyFiles = [Report],
    };
}
