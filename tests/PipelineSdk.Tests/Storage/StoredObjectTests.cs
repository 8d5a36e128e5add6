using Xunit;

namespace PipelineSdk.Tests.Storage;

public sealed class StoredObjectTests
{
    private const string Id = "1234abcd-12ab-34cd-56ef-1234567890ab";
    private const string Arn = $"arn:aws:kms:us-west-2:123456789012:key/{Id}";

    [Theory]
    [InlineData(null, null, true)]
    [InlineData(Arn, null, true)]
    [InlineData(Arn, Arn, true)]
    [InlineData(Arn, Id, true)]
    [InlineData(Arn, "alias/mine", true)]
    [InlineData(Arn, "arn:aws:kms:us-west-2:123456789012:alias/mine", true)]
    [InlineData(Arn, "other", false)]
    [InlineData(Arn, "1234567890ab", false)]
    [InlineData(null, Id, false)]
    [InlineData(null, "alias/mine", false)]
    public void Keys_are_compared_by_id_or_arn(string? key, string? wanted, bool isSame) =>
        Assert.Equal(isSame, new StoredObject(new("b", "k"), 1) { KmsKeyId = key }.IsEncryptedWith(wanted));
}
