using CsCheck;

namespace PipelineSdk.Local.Tests.Storage;

public sealed class SafeNameTests
{
    [Fact]
    public void Every_name_becomes_one_safe_name_and_comes_back() => Gen.String[Gen.Char[" !%./\\:*?ab\u0001\u007Fé"], 0, 8].Sample(static name =>
    {
        var encoded = SafeName.Encode(name);
        Assert.NotEmpty(encoded);
        Assert.DoesNotContain('/', encoded);
        Assert.DoesNotContain('\\', encoded);
        Assert.False(encoded is "." or "..");
        Assert.Equal(name, SafeName.Decode(encoded));
    });
}
