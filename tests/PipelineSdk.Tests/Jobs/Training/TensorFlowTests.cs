using Xunit;

namespace PipelineSdk.Tests.Jobs.Training;

public sealed class TensorFlowTests
{
    private static readonly ParameterString Out = new("Out");

    [Theory]
    [InlineData(null, null, "s3://bucket/team/P/Train/model")]
    [InlineData(null, "named", "s3://bucket/team/named/model")]
    [InlineData("s3://models/tf/", null, "s3://models/tf/P/Train/model")]
    [InlineData("s3://models/tf", "named", "s3://models/tf/named/model")]
    [InlineData("parameter", null, "s3://bucket/team/P/Train/model")]
    public void The_model_goes_below_the_output_path(string? output, string? jobName, string expected)
    {
        var step = new TrainingStep("Train", New(output == "parameter" ? Out : output, null).Fit(jobName: jobName));

        Assert.Equal($"\"\\\"{expected}\\\"\"", CompiledJob.Of(step, parameters: [Out], prefix: "team")["HyperParameters.model_dir"]);
    }

    [Fact]
    public void The_user_can_say_where_the_model_goes()
    {
        Assert.Equal("\"\\\"s3://here\\\"\"", CompiledJob.Of(new TrainingStep("Train", New(null, "s3://here"), null))["HyperParameters.model_dir"]);
        Assert.Equal("""{"Get":"Parameters.Out"}""", CompiledJob.Of(new TrainingStep("Train", New(null, Out), null), parameters: [Out])["HyperParameters.model_dir"]);
    }

    [Fact]
    public void Parameter_servers_and_the_debugger_do_not_go_together()
    {
        var estimator = new TensorFlow("a.py", Written.Role, 2, "ml.m5.xlarge")
        {
            SourceDir = "s3://code/sourcedir.tar.gz",
            ImageUri = Written.Image,
            Distribution = new() { ParameterServer = new() },
            Rules = [Rule.SageMaker(RuleConfigs.LossNotDecreasing)],
            DebuggerHookConfig = new() { S3OutputPath = "s3://debug" },
        };
        var compiled = CompiledJob.Of(new TrainingStep("Train", estimator, null));

        Assert.Equal(("null", "null"), (compiled["DebugHookConfig"], compiled["DebugRuleConfigurations"]));
    }

    private static TensorFlow New(PipelineString? output, PipelineString? modelDir) => new("a.py", Written.Role, 1, "ml.m5.xlarge")
    {
        SourceDir = "s3://code/sourcedir.tar.gz",
        ImageUri = Written.Image,
        OutputPath = output,
        ModelDir = modelDir,
    };
}
