using Xunit;

namespace PipelineSdk.Tests.Jobs.Processing;

public sealed class SparkConfigurationsTests
{
    [Fact]
    public void Writes_one_configuration_as_Python_does()
    {
        // The hashes are those that Python makes of str() of the same dictionaries and lists.
        var compiled = Compile(new SparkConfiguration("spark-env")
        {
            Properties = new() { ["a"] = "it's", ["b"] = 2, ["c"] = 0.5, ["d"] = true },
            Configurations = [new("export") { Properties = new() { ["PYSPARK_PYTHON"] = "/usr/bin/é" } }],
        });

        Assert.Equal(
            """s3://bucket/P/A/input/conf/46fa29e78bfb3088cd74d154e50d43d260f8df9ca1befcd1f202ce74c84d8f19/configuration.json = {"Classification": "spark-env", "Properties": {"a": "it's", "b": 2, "c": 0.5, "d": true}, "Configurations": [{"Classification": "export", "Properties": {"PYSPARK_PYTHON": "/usr/bin/\u00e9"}}]}""",
            compiled.Uploads[0]);
        Assert.Empty(compiled.Diagnostics);
    }

    [Fact]
    public void Writes_a_list_of_configurations_as_a_list()
    {
        var compiled = Compile([new("core-site") { Properties = new() { ["k"] = "v" } }]);

        Assert.Equal(
            """s3://bucket/P/A/input/conf/32e107150dafa08ae8afa11242de27743e04df2fe91e9fa8ab9b78f17bd1c8bb/configuration.json = [{"Classification": "core-site", "Properties": {"k": "v"}}]""",
            compiled.Uploads[0]);
    }

    [Fact]
    public void Leaves_out_an_empty_list() => Assert.Empty(Compile([]).Uploads);

    [Fact]
    public void Names_the_classifications_that_there_are() => Assert.Equal(
        "error PSDK9105: step 'A' at $.Steps[0].Arguments.ProcessingInputs[0].S3Input.S3Uri: 'spark' is no classification of Spark's configuration. " +
        "Fix: use one of 'core-site', 'export', 'hadoop-env', 'hadoop-log4j', 'hive-env', 'hive-exec-log4j', 'hive-log4j', 'hive-site', " +
        "'spark-defaults', 'spark-env', 'spark-hive-site', 'spark-log4j', 'spark-metrics', 'yarn-env', 'yarn-site'.",
        Assert.Single(Compile(new SparkConfiguration("spark")).Diagnostics));

    [Fact]
    public void Refuses_a_value_that_is_not_known_yet()
    {
        var memory = new ParameterString("Memory", "2g");
        var compiled = Compile(new SparkConfiguration("spark-defaults") { Properties = new() { ["spark.executor.memory"] = memory } });

        Assert.Equal(
            "error PSDK9105: step 'A' at $.Steps[0].Arguments.ProcessingInputs[0].S3Input.S3Uri: " +
            "Spark's configuration holds a value that is known only while the pipeline runs, and it is uploaded before. Fix: use constants.",
            Assert.Single(compiled.Diagnostics));
    }

    private static CompiledJob Compile(SparkConfigurations configuration)
    {
        var processor = new PySparkProcessor("arn:aws:iam::123456789012:role/Role", "ml.m5.xlarge", 1) { FrameworkVersion = "3.3" };
        return CompiledJob.Of(new ProcessingStep("A", processor.Run("s3://code/app.py", configuration: configuration)));
    }
}
