namespace PipelineSdk.Conformance.Cases.Golden;

/// <summary>Spark applications in jars, in both forms.</summary>
public sealed class ProcessingSparkJar : IConformanceCase
{
    public string Name => "processing_spark_jar";

    public Pipeline Build(CaseContext ctx)
    {
        var mainClass = new ParameterString("MainClass", "com.example.Main");
        var localProcessor = new SparkJarProcessor(ctx.Role, "ml.m5.xlarge", 1) { FrameworkVersion = "3.3" };
        var local = new ProcessingStep("LocalJar", localProcessor.Run(
            submitApp: "code/app.jar",
            submitClass: "com.example.Main",
            submitJars: ["code/lib.jar", "s3://jars/a.jar"],
            arguments: ["run"]));
        var remoteProcessor = new SparkJarProcessor(ctx.Role, "ml.m5.xlarge", 1)
        {
            FrameworkVersion = "3.3",
            PyVersion = "py39",
            ContainerVersion = "1",
        };
        var remote = new ProcessingStep("S3Jar", remoteProcessor.Run(
            submitApp: "s3://jars/app.jar",
            submitClass: mainClass,
            outputs: [new("/opt/ml/processing/result", outputName: "result")]));
        var olderProcessor = new SparkJarProcessor(ctx.Role, "ml.m5.xlarge", 1)
        {
            ImageUri = "123456789012.dkr.ecr.us-west-2.amazonaws.com/my-spark:1",
        };
        var runArgs = olderProcessor.GetRunArgs("s3://jars/app.jar", submitClass: "com.example.Main", arguments: ["run"]);
        var older = new ProcessingStep(
            "OlderStyle",
            olderProcessor,
            inputs: runArgs.Inputs,
            outputs: runArgs.Outputs,
            jobArguments: runArgs.Arguments,
            code: runArgs.Code);
        return new("ProcessingSparkJar") { Parameters = [mainClass], Steps = [local, remote, older] };
    }
}
