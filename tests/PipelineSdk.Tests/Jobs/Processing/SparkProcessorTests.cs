using System.Security.Cryptography;
using System.Text;
using Xunit;

namespace PipelineSdk.Tests.Jobs.Processing;

public sealed class SparkProcessorTests : IDisposable
{
    private const string Role = "arn:aws:iam::123456789012:role/Role";

    private readonly TemporaryFolder _folder = new();

    public SparkProcessorTests()
    {
        _folder.Write("app.py", "app");
        _folder.Write("app.jar", "jar");
        _folder.Write("helper.py", "helper");
        _folder.Write("lib.jar", "lib");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Submits_a_Python_application_with_dependencies()
    {
        var hash = HashOf("app.py", "app", "helper.py", "helper", "lib.jar", "lib", "s3://jars/a.jar");

        var compiled = Compile(NewPySpark().Run("app.py", submitPyFiles: ["helper.py"], submitJars: ["s3://jars/a.jar", "lib.jar"], arguments: ["x"]));

        Assert.Equal(
            """{"ImageUri":"153931337802.dkr.ecr.us-west-2.amazonaws.com/sagemaker-spark-processing:3.3-cpu","ContainerArguments":["x"],"ContainerEntrypoint":["smspark-submit","--py-files","/opt/ml/processing/input/py-files","--jars","s3://jars/a.jar,/opt/ml/processing/input/jars","/opt/ml/processing/input/code/app.py"]}""",
            compiled["AppSpecification"]);
        Assert.Equal(
            [
                $"s3://bucket/P/code/{hash}/py-files/helper.py = helper",
                $"s3://bucket/P/code/{hash}/jars/lib.jar = lib",
                $"s3://bucket/P/code/{hash}/app.py = app",
            ],
            compiled.Uploads);
        Assert.Equal("{}", compiled["Environment"]);
        Assert.Empty(compiled.Diagnostics);
    }

    [Fact]
    public void Submits_a_class_of_a_jar()
    {
        var hash = HashOf("app.jar", "jar", "com.example.Main", "lib.jar", "lib");

        var compiled = Compile(new SparkJarProcessor(Role, "ml.m5.xlarge", 1) { FrameworkVersion = "3.3" }.Run("app.jar", "com.example.Main", ["lib.jar"]));

        Assert.Equal(
            """["smspark-submit","--class","com.example.Main","--jars","/opt/ml/processing/input/jars","/opt/ml/processing/input/code/app.jar"]""",
            compiled["AppSpecification.ContainerEntrypoint"]);
        Assert.Equal([$"s3://bucket/P/code/{hash}/jars/lib.jar = lib", $"s3://bucket/P/code/{hash}/app.jar = jar"], compiled.Uploads);
    }

    [Fact]
    public void Takes_a_dependency_that_is_not_known_yet_beside_a_local_application()
    {
        var jar = new ParameterString("Jar", "s3://jars/a.jar");

        var compiled = CompiledJob.Of(new ProcessingStep("A", NewPySpark().Run("app.py", submitJars: [jar, "lib.jar"])), _folder, [jar]);

        Assert.Equal(
            """["smspark-submit","--jars",{"Std:Join":{"On":",","Values":[{"Get":"Parameters.Jar"},"/opt/ml/processing/input/jars"]}},"/opt/ml/processing/input/code/app.py"]""",
            compiled["AppSpecification.ContainerEntrypoint"]);
        Assert.Empty(compiled.Diagnostics);
    }

    [Fact]
    public void Is_the_same_by_way_of_its_run_arguments_and_several_times()
    {
        var processor = NewPySpark();
        var first = processor.GetRunArgs("app.py", submitPyFiles: ["helper.py"], sparkEventLogsS3Uri: "s3://logs");
        var second = processor.GetRunArgs("app.py", submitJars: ["lib.jar"]);

        var firstStep = new ProcessingStep("A", processor, first.Inputs, first.Outputs, first.Arguments, first.Code);
        var secondStep = new ProcessingStep("A", processor, second.Inputs, second.Outputs, second.Arguments, second.Code);

        Assert.Equal(
            Compile(processor.Run("app.py", submitPyFiles: ["helper.py"], sparkEventLogsS3Uri: "s3://logs")).Arguments,
            CompiledJob.Of(firstStep, _folder).Arguments);
        Assert.Equal(Compile(processor.Run("app.py", submitJars: ["lib.jar"])).Arguments, CompiledJob.Of(secondStep, _folder).Arguments);
    }

    [Fact]
    public void Writes_event_logs_as_an_output_of_its_own()
    {
        var compiled = Compile(NewPySpark().Run("s3://code/app.py", outputs: [new("/out")], sparkEventLogsS3Uri: "s3://logs"));

        Assert.Equal(
            """["smspark-submit","--local-spark-event-logs-dir","/opt/ml/processing/spark-events/","/opt/ml/processing/input/code/app.py"]""",
            compiled["AppSpecification.ContainerEntrypoint"]);
        Assert.Equal(
            """{"OutputName":"output-2","AppManaged":false,"S3Output":{"S3Uri":"s3://logs","LocalPath":"/opt/ml/processing/spark-events/","S3UploadMode":"Continuous"}}""",
            compiled["ProcessingOutputConfig.Outputs.1"]);
    }

    [Fact]
    public void Puts_dependencies_and_configuration_where_it_is_told()
    {
        var processor = new PySparkProcessor(Role, "ml.m5.xlarge", 1) { FrameworkVersion = "3.3", DependencyLocation = "s3://deps/d/", ConfigurationLocation = "s3://conf/c/" };

        var compiled = Compile(processor.Run("app.py", submitPyFiles: ["helper.py"], configuration: new SparkConfiguration("core-site")));

        var hash = HashOf("app.py", "app", "helper.py", "helper");
        var configuration = HashOf("{'Classification': 'core-site', 'Properties': {}}");
        Assert.Equal(
            [
                $"s3://deps/d/P/code/{hash}/py-files/helper.py = helper",
                $"s3://conf/c/P/A/input/conf/{configuration}/configuration.json = " + """{"Classification": "core-site", "Properties": {}}""",
                $"s3://bucket/P/code/{hash}/app.py = app",
            ],
            compiled.Uploads);
    }

    [Fact]
    public void Refuses_dependencies_and_event_logs_elsewhere()
    {
        var compiled = Compile(NewPySpark().Run("s3://code/app.py", submitJars: ["https://host/a.jar"], sparkEventLogsS3Uri: "logs"));

        Assert.Equal(
            [
                "error PSDK9105: step 'A' at $.Steps[0].Arguments.AppSpecification.ContainerEntrypoint[2]['Std:Join'].Values[0]: " +
                "the dependency 'https://host/a.jar' is neither in S3 nor a local file. Fix: give a local path or an S3 URI.",
                "error PSDK9105: step 'A' at $.Steps[0].Arguments.ProcessingOutputConfig.Outputs[0].S3Output.S3Uri: " +
                "the place for event logs 'logs' is no URI in S3. Fix: give a URI that starts with s3://.",
            ],
            compiled.Diagnostics);
    }

    [Fact]
    public void Needs_both_versions_of_the_image_or_neither()
    {
        var processor = new PySparkProcessor(Role, "ml.m5.xlarge", 1) { FrameworkVersion = "3.3", PyVersion = "py39" };

        Assert.Equal(
            "error PSDK9001: step 'A' at $.Steps[0].Arguments.AppSpecification.ImageUri: of PyVersion and ContainerVersion only one is set. " +
            "Fix: set both, or neither for the latest image of the version of Spark.",
            Assert.Single(Compile(processor.Run("s3://code/app.py")).Diagnostics));
    }

    [Fact]
    public void Needs_an_application()
    {
        Assert.Throws<ArgumentException>("submitApp", () => NewPySpark().Run(""));
        Assert.Throws<ArgumentNullException>("submitClass", () => new SparkJarProcessor(Role, "ml.m5.xlarge", 1).Run("app.jar", null!));
    }

    private static PySparkProcessor NewPySpark() => new(Role, "ml.m5.xlarge", 1) { FrameworkVersion = "3.3" };

    private static string HashOf(params string[] pieces) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(pieces))));

    private CompiledJob Compile(Arguments.CreateProcessingJobRequest request) => CompiledJob.Of(new ProcessingStep("A", request), _folder);
}
