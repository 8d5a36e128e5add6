using PipelineSdk.Tests.PublicApi;

namespace PipelineSdk.Local.Tests.PublicApi;

public sealed class PublicApiTests
{
    [Fact]
    public void Is_the_approved_one() => ApprovedApi.Check(typeof(LocalEngine).Assembly, "tests/PipelineSdk.Local.Tests/PublicApi/PipelineSdk.Local.approved.txt");
}
