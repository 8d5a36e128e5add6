namespace PipelineSdk.Conformance.Cases.Golden;

/// <summary>A processing step from a processor, inputs, outputs and a local script.</summary>
public sealed class ProcessingSklearn : IConformanceCase
{
    public string Name => "processing_sklearn";

    public Pipeline Build(CaseContext ctx)
    {
        var processor = new SKLearnProcessor("0.20.0", ctx.Role, instanceCount: 1, instanceType: "ml.m5.xlarge");
        var step = new ProcessingStep(
            "AbaloneProcess",
            processor,
            inputs: [new($"s3://{ctx.Bucket}/abalone/raw.csv", "/opt/ml/processing/input")],
            outputs:
            [
                new("/opt/ml/processing/train", outputName: "train"),
                new("/opt/ml/processing/validation", outputName: "validation"),
                new("/opt/ml/processing/test", outputName: "test"),
            ],
            code: "code/preprocessing.py");
        var named = new SKLearnProcessor("1.2-1", ctx.Role, instanceCount: 2, instanceType: "ml.m5.xlarge")
        {
            BaseJobName = "my-base-name",
            Command = ["python3", "-u"],
        };
        var second = new ProcessingStep("Second", named, inputs: null, jobArguments: ["--rows", "100"], code: "code/preprocessing.py");
        return new("ProcessingSklearn") { Steps = [step, second] };
    }
}
