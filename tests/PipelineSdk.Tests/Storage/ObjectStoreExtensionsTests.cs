using System.Security.Cryptography;
using System.Text;
using Xunit;

namespace PipelineSdk.Tests.Storage;

public sealed class ObjectStoreExtensionsTests
{
    private static readonly ObjectLocation Location = new("b", "k");
    private static readonly GeneratedContent Content = new("hello"u8.ToArray());

    [Theory]
    [InlineData(true, 5, "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824", false)]
    [InlineData(true, 5, "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824", true, "other")]
    [InlineData(true, 5, "0000000000000000000000000000000000000000000000000000000000000000", true)]
    [InlineData(true, 4, "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824", true)]
    [InlineData(true, 5, null, true)]
    [InlineData(false, 0, null, true)]
    public async Task Content_is_written_unless_the_same_is_there(bool isThere, long bytes, string? sha256, bool written, string key = "key")
    {
        var store = new OneObjectStore(isThere ? new StoredObject(Location, bytes) { Sha256 = sha256, KmsKeyId = key } : null);

        Assert.Equal(
            written,
            await store.WriteIfChangedAsync(Location, Content, new() { KmsKeyId = "key", Sha256 = "other" }, TestContext.Current.CancellationToken));

        Assert.Equal(written ? ("hello", "key", Content.Sha256) : null, store.Written);
    }

    private sealed class OneObjectStore(StoredObject? found) : IObjectStore
    {
        public (string Text, string? KmsKeyId, string? Sha256)? Written { get; private set; }

        public Task<StoredObject?> FindAsync(ObjectLocation location, CancellationToken cancellationToken = default) => Task.FromResult(found);

        public async Task<StoredObject> WriteAsync(
            ObjectLocation location, Stream content, ObjectWriteOptions? options = null, CancellationToken cancellationToken = default)
        {
            using var reader = new StreamReader(content, Encoding.UTF8, leaveOpen: true);
            var text = await reader.ReadToEndAsync(cancellationToken);
            Written = (text, options!.KmsKeyId, options.Sha256);
            return new(location, text.Length) { Sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))) };
        }

        public Task<Stream> OpenReadAsync(ObjectLocation location, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public IAsyncEnumerable<StoredObject> ListAsync(ObjectLocation prefix, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException();

        public Task DeleteAsync(ObjectLocation location, CancellationToken cancellationToken = default) => throw new NotSupportedException();
    }
}
