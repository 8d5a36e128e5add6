using PipelineSdk.Tests.PublicApi;

namespace PipelineSdk.Aws.Tests.PublicApi;

public sealed class PublicApiTests
{
    [Fact]
    public void Is_the_approved_one() => ApprovedApi.Check(typeof(PipelineSession).Assembly, "tests/PipelineSdk.Aws.Tests/PublicApi/PipelineSdk.Aws.approved.txt");
}
