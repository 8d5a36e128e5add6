using Xunit;

namespace PipelineSdk.Tests.Jobs;

public sealed class JobNamesTests
{
    [Theory]
    [InlineData("123456789012.dkr.ecr.us-west-2.amazonaws.com/team/tool:1.0", "tool")]
    [InlineData("host:5000/tool", "tool")]
    [InlineData("tool:latest", "tool")]
    [InlineData("tool", "tool")]
    [InlineData("team/tool:", "team/tool:")]
    [InlineData("tool:1:2", "tool:1:2")]
    [InlineData("/tool", "/tool")]
    [InlineData("", "otherwise")]
    public void An_image_without_registry_and_tag_names_jobs(string image, string expected) =>
        Assert.Equal(expected, JobNames.FromImage(image, "otherwise"));
}
