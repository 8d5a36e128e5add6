namespace PipelineSdk.Conformance.Cases.Golden;

/// <summary>Framework processors: a packed source folder and a generated script that runs it.</summary>
public sealed class ProcessingFrameworkCase : IConformanceCase
{
    public string Name => "processing_framework";

    public Pipeline Build(CaseContext ctx)
    {
        var sklearn = new FrameworkProcessor(ProcessingFramework.SKLearn, "1.2-1", ctx.Role, 1, "ml.m5.xlarge") { BaseJobName = "fw" };
        var pytorch = new PyTorchProcessor("1.13", ctx.Role, 1, "ml.m5.xlarge") { PyVersion = "py39" };
        var tensorflow = new TensorFlowProcessor("2.11", ctx.Role, 1, "ml.m5.xlarge")
        {
            PyVersion = "py39",
            CodeLocation = "s3://my-code/prefix/",
            Command = ["python3", "-u"],
        };
        var xgboost = new XGBoostProcessor("1.7-1", ctx.Role, 1, "ml.m5.xlarge");
        return new("ProcessingFramework")
        {
            Steps =
            [
                new ProcessingStep("SourceDir", sklearn.Run(
                    code: "run.py",
                    sourceDir: "code/src",
                    dependencies: ["code/lib"],
                    inputs: [new("s3://data/in", "/opt/ml/processing/input/data")],
                    outputs: [new("/opt/ml/processing/out", outputName: "out")],
                    arguments: ["--a", "1"])),
                new ProcessingStep("ScriptOnly", pytorch.Run("code/src/run.py")),
                new ProcessingStep("CodeLocation", tensorflow.Run("run.py", sourceDir: "code/src", kmsKey: "alias/code")),
                new ProcessingStep("EntrypointInS3", xgboost.Run("s3://my-code/runproc.sh", arguments: ["x"])),
                new ProcessingStep("SourceInS3", xgboost.Run("run.py", sourceDir: "s3://my-code/prefix/sourcedir.tar.gz")),
                new ProcessingStep("CodeArtifact", sklearn.Run(
                    code: "run.py",
                    sourceDir: "code/src",
                    codeArtifactRepoArn: "arn:aws:codeartifact:us-west-2:123456789012:repository/my-domain/my-repo")),
            ],
        };
    }
}
