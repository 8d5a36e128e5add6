using System.Security.Cryptography;
using System.Text;
using Amazon.S3;
using Amazon.S3.Model;
using PipelineSdk.Aws.Tests.Infrastructure;

namespace PipelineSdk.Aws.Tests.Storage;

public sealed class S3ObjectStoreTests : IAsyncLifetime
{
    private const int PartSize = 8 * 1024 * 1024;

    private static readonly string HelloSha256 = Convert.ToHexStringLower(SHA256.HashData("hello"u8));

    private readonly AmazonS3Client _client;
    private readonly S3ObjectStore _store;
    private readonly string _bucket = TestAws.UniqueName("store");

    public S3ObjectStoreTests(MotoServer moto)
    {
        _client = new(TestAws.Credentials, TestAws.Config<AmazonS3Config>(moto.Url, static config => config.ForcePathStyle = true));
        _store = new(_client);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await _client.PutBucketAsync(_bucket, Cancellation);

    public ValueTask DisposeAsync()
    {
        _client.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task An_object_is_written_found_read_listed_and_deleted()
    {
        var location = At("a/b c+ä.txt");

        var written = await _store.WriteAsync(location, Stream("hello"), cancellationToken: Cancellation);
        var found = await _store.FindAsync(location, Cancellation);
        using var reader = new StreamReader(await _store.OpenReadAsync(location, Cancellation));
        var text = await reader.ReadToEndAsync(Cancellation);
        var listed = await _store.ListAsync(At("a/"), Cancellation).ToListAsync(Cancellation);
        await _store.DeleteAsync(location, Cancellation);
        await _store.DeleteAsync(location, Cancellation);

        Assert.Equal(new StoredObject(location, 5) { Sha256 = HelloSha256 }, written);
        Assert.Equal(written with { LastModified = found!.LastModified }, found);
        Assert.InRange(found.LastModified!.Value, DateTimeOffset.UtcNow.AddMinutes(-1), DateTimeOffset.UtcNow.AddMinutes(1));
        Assert.Equal("hello", text);
        Assert.Equal([(location, 5)], listed.Select(static item => (item.Location, item.Bytes)));
        Assert.Null(await _store.FindAsync(location, Cancellation));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(PartSize)]
    [InlineData(PartSize + 1)]
    [InlineData(2 * PartSize)]
    [InlineData((5 * PartSize) + 7)]
    public async Task Content_of_any_size_arrives_whole_seekable_or_not(int size)
    {
        var content = new byte[size];
        new Random(size).NextBytes(content);
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(content));
        var progress = new List<long>();
        var options = new ObjectWriteOptions { Sha256 = sha256, Progress = new Reports(progress) };

        var seekable = await _store.WriteAsync(At("seekable"), new MemoryStream(content), options, Cancellation);
        var streamed = await _store.WriteAsync(At("streamed"), new UnseekableStream(content), options, Cancellation);

        Assert.Equal((size, sha256, size, sha256), (seekable.Bytes, seekable.Sha256, streamed.Bytes, streamed.Sha256));
        foreach (var location in (ObjectLocation[])[At("seekable"), At("streamed")])
        {
            var found = await _store.FindAsync(location, Cancellation);
            using var read = new MemoryStream();
            await (await _store.OpenReadAsync(location, Cancellation)).CopyToAsync(read, Cancellation);
            Assert.Equal((size, sha256), (found!.Bytes, found.Sha256));
            Assert.True(content.AsSpan().SequenceEqual(read.ToArray()));
        }

        Assert.Equal(2, progress.Count(bytes => bytes == size));
    }

    [Theory]
    [InlineData(5)]
    [InlineData(PartSize + 5)]
    public async Task The_hash_is_stored_also_where_none_was_given(int size)
    {
        var content = new byte[size + 3];
        new Random(size).NextBytes(content);
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(content.AsSpan(3)));

        foreach (var stream in (System.IO.Stream[])[new MemoryStream(content), new UnseekableStream(content)])
        {
            stream.ReadExactly(new byte[3]);
            var written = await _store.WriteAsync(At("unknown"), stream, cancellationToken: Cancellation);
            var found = await _store.FindAsync(At("unknown"), Cancellation);

            Assert.Equal((size, sha256, size, sha256), (written.Bytes, written.Sha256, found!.Bytes, found.Sha256));
        }
    }

    [Theory]
    [InlineData(5)]
    [InlineData(PartSize + 5)]
    public async Task Content_with_another_hash_is_not_stored_and_leaves_nothing_behind(int size)
    {
        var location = At("wrong");

        var error = await Assert.ThrowsAsync<ObjectStoreException>(
            () => _store.WriteAsync(location, new MemoryStream(new byte[size]), new() { Sha256 = HelloSha256 }, Cancellation));

        var actual = Convert.ToHexStringLower(SHA256.HashData(new byte[size]));
        Assert.Equal(
            $"The content for '{location}' has the SHA-256 {actual} instead of {HelloSha256}: it changed before it was uploaded.", error.Message);
        Assert.Null(await _store.FindAsync(location, Cancellation));
        var uploads = await _client.ListMultipartUploadsAsync(_bucket, Cancellation);
        Assert.Empty(uploads.MultipartUploads ?? []);
    }

    [Fact]
    public async Task Unchanged_content_is_not_written_again()
    {
        var content = new GeneratedContent("hello"u8.ToArray());

        Assert.True(await _store.WriteIfChangedAsync(At("same"), content, cancellationToken: Cancellation));
        Assert.False(await _store.WriteIfChangedAsync(At("same"), content, cancellationToken: Cancellation));
        Assert.True(await _store.WriteIfChangedAsync(At("same"), new GeneratedContent("hallo"u8.ToArray()), cancellationToken: Cancellation));
    }

    [Fact]
    public async Task Unchanged_content_is_written_again_for_another_key()
    {
        var content = new GeneratedContent("hello"u8.ToArray());

        Assert.True(await _store.WriteIfChangedAsync(At("key"), content, cancellationToken: Cancellation));
        Assert.True(await _store.WriteIfChangedAsync(At("key"), content, new() { KmsKeyId = "one" }, Cancellation));
        Assert.False(await _store.WriteIfChangedAsync(At("key"), content, new() { KmsKeyId = "one" }, Cancellation));
        Assert.True(await _store.WriteIfChangedAsync(At("key"), content, new() { KmsKeyId = "two" }, Cancellation));
        Assert.False(await _store.WriteIfChangedAsync(At("key"), content, cancellationToken: Cancellation));
    }

    [Fact]
    public async Task The_key_of_the_options_encrypts()
    {
        await _store.WriteAsync(At("secret"), Stream("hello"), new() { KmsKeyId = "alias/mine" }, Cancellation);

        var found = await _client.GetObjectMetadataAsync(_bucket, "secret", Cancellation);
        Assert.Equal((ServerSideEncryptionMethod.AWSKMS, "alias/mine"), (found.ServerSideEncryptionMethod, found.ServerSideEncryptionKeyManagementServiceKeyId));
    }

    [Fact]
    public async Task A_list_goes_over_all_pages()
    {
        for (var i = 0; i < 7; i++)
        {
            await _store.WriteAsync(At($"many/{i}"), Stream("x"), cancellationToken: Cancellation);
        }

        var client = new PagingClient(_client.Config.ServiceURL);
        var keys = await new S3ObjectStore(client).ListAsync(At("many/"), Cancellation).Select(static item => item.Location.Key).ToListAsync(Cancellation);

        Assert.Equal(["many/0", "many/1", "many/2", "many/3", "many/4", "many/5", "many/6"], keys);
        Assert.Empty(await _store.ListAsync(At("none/"), Cancellation).ToListAsync(Cancellation));
    }

    [Fact]
    public async Task A_missing_object_is_named()
    {
        var error = await Assert.ThrowsAsync<ObjectNotFoundException>(() => _store.OpenReadAsync(At("missing"), Cancellation));

        Assert.Equal($"There is no object 's3://{_bucket}/missing'.", error.Message);
    }

    [Fact]
    public async Task A_missing_bucket_is_named()
    {
        var error = await Assert.ThrowsAsync<ObjectStoreException>(
            () => _store.WriteAsync(new("no-such-bucket-here", "x"), Stream("hello"), cancellationToken: Cancellation));

        Assert.Equal("There is no bucket 'no-such-bucket-here', where 's3://no-such-bucket-here/x' belongs.", error.Message);
    }

    private static MemoryStream Stream(string text) => new(Encoding.UTF8.GetBytes(text));

    private ObjectLocation At(string key) => new(_bucket, key);

    private sealed class Reports(List<long> reports) : IProgress<long>
    {
        public void Report(long value)
        {
            lock (reports)
            {
                reports.Add(value);
            }
        }
    }

    private sealed class UnseekableStream(byte[] content) : MemoryStream(content)
    {
        public override bool CanSeek => false;

        public override long Length => throw new NotSupportedException();
    }

    private sealed class PagingClient(string url)
        : AmazonS3Client(TestAws.Credentials, TestAws.Config<AmazonS3Config>(new(url), static config => config.ForcePathStyle = true))
    {
        public override Task<ListObjectsV2Response> ListObjectsV2Async(ListObjectsV2Request request, CancellationToken cancellationToken = default)
        {
            request.MaxKeys = 3;
            return base.ListObjectsV2Async(request, cancellationToken);
        }
    }
}
