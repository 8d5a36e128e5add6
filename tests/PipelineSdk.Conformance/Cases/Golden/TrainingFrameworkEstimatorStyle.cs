namespace PipelineSdk.Conformance.Cases.Golden;

/// <summary>The estimators of frameworks in the other form, which has the same layout here.</summary>
public sealed class TrainingFrameworkEstimatorStyle : IConformanceCase
{
    public string Name => "training_framework_estimator_style";

    public Pipeline Build(CaseContext ctx)
    {
        var output = new ParameterString("Out", "s3://models/out");
        var sklearn = new SKLearn("code/train.py", ctx.Role, "ml.m5.xlarge")
        {
            FrameworkVersion = "0.23-1",
            DisableProfiler = true,
        };
        var torch = new PyTorch("train.py", ctx.Role, 1, "ml.m5.xlarge")
        {
            SourceDir = "code",
            FrameworkVersion = "1.13",
            PyVersion = "py39",
            BaseJobName = "torch",
            OutputPath = "s3://models/pt/out",
            CodeLocation = "s3://my-code/pt",
            DisableProfiler = true,
            Hyperparameters = new() { ["lr"] = 0.01 },
        };
        var tensorFlow = new TensorFlow("code/train.py", ctx.Role, 1, "ml.m5.xlarge")
        {
            FrameworkVersion = "2.11",
            PyVersion = "py39",
            OutputPath = output,
            DisableProfiler = true,
        };
        return new("FrameworkEstimatorStyle")
        {
            Parameters = [output],
            Steps =
            [
                new TrainingStep("SKLearn", sklearn, new() { ["train"] = new TrainingInput("s3://data/train") }),
                new TrainingStep("PyTorch", torch, "s3://data/train"),
                new TrainingStep("TensorFlow", tensorFlow, "s3://data/train"),
            ],
        };
    }
}
