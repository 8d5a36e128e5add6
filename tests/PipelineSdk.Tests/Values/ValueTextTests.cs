using Xunit;

namespace PipelineSdk.Tests.Values;

/// <summary>The text for people, which debuggers and test runners show.</summary>
public sealed class ValueTextTests
{
    private static readonly ParameterString Bucket = new("Bucket");
    private static readonly ProcessingStep Evaluate = new("Evaluate", Requests.Processing());

    public static TheoryData<PipelineValue, string> Values { get; } = new()
    {
        { Bucket, "⟦pipeline value Parameters.Bucket⟧" },
        { ExecutionVariables.PipelineName, "⟦pipeline value Execution.PipelineName⟧" },
        { PipelineExperimentConfigProperties.TrialName, "⟦pipeline value PipelineExperimentConfig.TrialName⟧" },
        {
            Evaluate.Properties.ProcessingOutputConfig.Outputs["train"].S3Output.S3Uri,
            "⟦pipeline value Steps.Evaluate.ProcessingOutputConfig.Outputs['train'].S3Output.S3Uri⟧"
        },
        { Evaluate.Properties, "⟦pipeline value Steps.Evaluate⟧" },
        { Evaluate.JsonGet("report", "a.b"), "⟦pipeline value JsonGet(Steps.Evaluate.PropertyFiles.report, 'a.b')⟧" },
        { new JsonGet($"s3://{Bucket}/x", "a.b"), "⟦pipeline value JsonGet(Join('', 's3://', Parameters.Bucket, '/x'), 'a.b')⟧" },
        { new JsonGet((PipelineString)"s3://b/x", "a"), "⟦pipeline value JsonGet('s3://b/x', 'a')⟧" },
        { new Join("/", "s3:/", Bucket, 5, 6.0, null), "⟦pipeline value Join('/', 's3:/', Parameters.Bucket, 5, 6.0, None)⟧" },
        { new Join("/"), "⟦pipeline value Join('/')⟧" },
        { PipelineValue.List(1, Bucket), "⟦pipeline value a list of 2⟧" },
        { PipelineValue.Object(("a", Bucket)), "⟦pipeline value an object of 1⟧" },
        { Asset.File("code/train.py"), "⟦pipeline value asset 'code/train.py'⟧" },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void Names_what_the_value_stands_for(PipelineValue value, string text) => Assert.Equal(text, value.ToString());

    [Fact]
    public void A_long_value_is_cut()
    {
        var join = new Join(",", [.. Enumerable.Repeat<PipelineValue>("0123456789", 200)]);
        var text = join.ToString();
        Assert.StartsWith("⟦pipeline value Join(',', '0123456789', '0123456789', ", text, StringComparison.Ordinal);
        Assert.EndsWith(", '0123456789', …)⟧", text, StringComparison.Ordinal);
        Assert.InRange(text.Length, 1_000, 1_100);
    }
}
