using Xunit;

namespace PipelineSdk.Tests.Values;

public sealed class JoinTests
{
    private static readonly ParameterString Bucket = new("Bucket");

    [Fact]
    public void Joins_every_kind_of_value() => Assert.Equal(
        """
        {"Std:Join":{"On":"/","Values":["s3:/",{"Get":"Parameters.Bucket"},5,6.0,true,null,null,
        {"Get":"Execution.PipelineExecutionId"},{"Std:Join":{"On":"-","Values":["a"]}},["x"]]}}
        """.ReplaceLineEndings(""),
        Written.Value(new Join(
            "/",
            "s3:/",
            Bucket,
            5,
            6.0,
            true,
            null,
            PipelineValue.Null,
            ExecutionVariables.PipelineExecutionId,
            PipelineString.Join("-", "a"),
            PipelineValue.List("x"))));

    [Fact]
    public void The_separator_and_the_values_may_be_missing()
    {
        Assert.Equal("""{"Std:Join":{"On":"","Values":[]}}""", Written.Value(new Join()));
        Assert.Equal("""{"Std:Join":{"On":", ","Values":["a"]}}""", Written.Value(new Join(", ", "a")));
        Assert.Equal("""{"Std:Join":{"On":"","Values":[{"Get":"Parameters.Bucket"}]}}""", Written.Value(new Join(values: Bucket)));
    }

    [Fact]
    public void Shows_its_parts()
    {
        var join = new Join("/", "a", Bucket);
        Assert.Equal("/", join.On);
        Assert.Equal(["a", "⟦pipeline value Parameters.Bucket⟧"], join.Values.Select(static value => value?.ToString()));
    }

    [Fact]
    public void Needs_a_separator() => Assert.Throws<ArgumentNullException>("on", static () => new Join(null!, "a"));
}
