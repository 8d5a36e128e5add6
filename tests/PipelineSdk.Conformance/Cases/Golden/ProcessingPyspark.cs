namespace PipelineSdk.Conformance.Cases.Golden;

/// <summary>PySpark applications with dependencies, configuration and event logs.</summary>
public sealed class ProcessingPyspark : IConformanceCase
{
    public string Name => "processing_pyspark";

    public Pipeline Build(CaseContext ctx)
    {
        var logs = new ParameterString("LogsUri", "s3://logs/spark");
        var extraJar = new ParameterString("ExtraJar", "s3://jars/extra.jar");
        var processor = new PySparkProcessor(ctx.Role, instanceType: "ml.m5.xlarge", instanceCount: 2) { FrameworkVersion = "3.3" };
        var fullProcessor = new PySparkProcessor(ctx.Role, instanceType: "ml.m5.xlarge", instanceCount: 2)
        {
            FrameworkVersion = "3.3",
            Env = new() { ["AWS_SPARK_CONFIG_MODE"] = "2" },
            OutputKmsKey = "alias/out",
        };
        var plain = new ProcessingStep("Plain", processor.Run(submitApp: "code/app.py", arguments: ["--n", "1"]));
        var full = new ProcessingStep("Full", fullProcessor.Run(
            submitApp: "code/app.py",
            submitPyFiles: ["code/helper.py", "s3://code/other.py"],
            submitJars: ["s3://jars/a.jar", "s3://jars/b.jar"],
            submitFiles: ["code/settings.ini"],
            inputs: [new("s3://data/in", "/opt/ml/processing/input/data")],
            outputs: [new("/opt/ml/processing/result", outputName: "result")],
            arguments: ["--mode", "full"],
            configuration: [new("spark-defaults") { Properties = new() { ["spark.executor.memory"] = "2g" } }],
            sparkEventLogsS3Uri: "s3://logs/spark/full"));
        var variables = new ProcessingStep("Variables", processor.Run(
            submitApp: "s3://code/app.py",
            submitJars: [extraJar, "s3://jars/a.jar"],
            submitFiles: ["code/settings.ini", extraJar],
            sparkEventLogsS3Uri: logs));
        return new("ProcessingPyspark") { Parameters = [logs, extraJar], Steps = [plain, full, variables] };
    }
}
