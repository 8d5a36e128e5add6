namespace PipelineSdk.Conformance.Cases.Golden;

/// <summary>PySpark applications by way of <c>GetRunArgs(...)</c>.</summary>
public sealed class ProcessingPysparkRunArgs : IConformanceCase
{
    public string Name => "processing_pyspark_run_args";

    public Pipeline Build(CaseContext ctx)
    {
        var processor = new PySparkProcessor(ctx.Role, instanceType: "ml.m5.xlarge", instanceCount: 1) { FrameworkVersion = "2.4" };
        var runArgs = processor.GetRunArgs(
            "code/preprocess.py",
            inputs: [new("s3://data/in", "/opt/ml/processing/input")],
            outputs:
            [
                new("/opt/ml/processing/train", outputName: "train"),
                new("/opt/ml/processing/validation", outputName: "validation"),
                new("/opt/ml/processing/test", outputName: "test"),
            ],
            arguments: null);
        var step = new ProcessingStep(
            "AbaloneProcess",
            processor,
            inputs: runArgs.Inputs,
            outputs: runArgs.Outputs,
            jobArguments: runArgs.Arguments,
            code: runArgs.Code);

        var rich = new PySparkProcessor(ctx.Role, instanceType: "ml.m5.xlarge", instanceCount: 2)
        {
            FrameworkVersion = "3.1",
            BaseJobName = "rich",
            ConfigurationLocation = "s3://conf-bucket/conf/",
            DependencyLocation = "s3://deps-bucket/deps/",
        };
        var richArgs = rich.GetRunArgs(
            "code/preprocess.py",
            submitPyFiles: ["code/helper.py"],
            submitJars: ["s3://jars/a.jar"],
            arguments: ["--x", "1"],
            configuration: new SparkConfiguration("core-site") { Properties = new() { ["k"] = "v" } },
            sparkEventLogsS3Uri: "s3://logs/spark");
        var richStep = new ProcessingStep(
            "Rich",
            rich,
            inputs: richArgs.Inputs,
            outputs: richArgs.Outputs,
            jobArguments: richArgs.Arguments,
            code: richArgs.Code);
        return new("PysparkRunArgs") { Steps = [step, richStep] };
    }
}
