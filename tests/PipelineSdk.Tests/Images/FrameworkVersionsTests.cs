using Xunit;

namespace PipelineSdk.Tests.Images;

public sealed class FrameworkVersionsTests
{
    [Theory]
    [InlineData("1.13", "1.9", 1)]
    [InlineData("1.13", "1.13.0", 0)]
    [InlineData("1.13", "1.13.1", -1)]
    [InlineData("1.0-1", "1.0", 1)]
    [InlineData("1.0-1", "1.0.1", -1)]
    [InlineData("1.2-2", "1.2-10", -1)]
    [InlineData("3.x", "10.x", -1)]
    [InlineData("25.09", "23.12", 1)]
    public void Versions_compare_by_number(string left, string right, int order)
    {
        Assert.Equal(order, Math.Sign(FrameworkVersions.Compare(left, right)));
        Assert.Equal(-order, Math.Sign(FrameworkVersions.Compare(right, left)));
    }

    [Theory]
    [InlineData("pytorch", "training", "2.8.0")]
    [InlineData("pytorch", null, null)]
    [InlineData("xgboost", "training", "1")]
    [InlineData("xgboost", "inference_graviton", "1.5-1")]
    [InlineData("sagemaker-tritonserver", null, "25.09")]
    [InlineData("djl-lmi", "anything", "0.36.0")]
    [InlineData("data-wrangler", null, "3.x")]
    [InlineData("huggingface-llm", "inference", "3.3.6")]
    [InlineData("huggingface-llm", null, null)]
    [InlineData("debugger", null, null)]
    public void The_latest_version_may_need_the_scope(string framework, string? scope, string? version) =>
        Assert.Equal(version, FrameworkVersions.Latest(ImageTable.Default.Framework(framework)!, scope));
}
