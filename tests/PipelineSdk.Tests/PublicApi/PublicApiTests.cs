using Xunit;

namespace PipelineSdk.Tests.PublicApi;

public sealed class PublicApiTests
{
    [Fact]
    public void Is_the_approved_one() => ApprovedApi.Check(typeof(Pipeline).Assembly, "tests/PipelineSdk.Tests/PublicApi/PipelineSdk.approved.txt");
}
