using System.Security.Cryptography;
using Microsoft.Extensions.Logging.Abstractions;
using PipelineSdk.Aws.Tests.Infrastructure;

namespace PipelineSdk.Aws.Tests.Publishing.Assets;

/// <summary>The process is killed at each moment of an upload in parts.</summary>
public sealed class UploadFaultTests(MotoServer moto) : IDisposable
{
    private const int Bytes = (8 * 1024 * 1024) + 1;

    private readonly TemporaryFolder _folder = new();
    private readonly string _bucket = TestAws.UniqueName("bucket");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task An_object_is_there_as_a_whole_or_not_at_all_and_the_next_upload_finishes_it()
    {
        var content = new byte[Bytes];
        new Random(1).NextBytes(content);
        var path = Path.Combine(_folder.Path, "large.bin");
        await File.WriteAllBytesAsync(path, content, Cancellation);
        var file = new LocalFile(path, Bytes, Convert.ToHexStringLower(SHA256.HashData(content)));
        using var session = new PublishingSession(moto.Url, _bucket, _folder.Path);
        await session.Session.EnsureDefaultBucketAsync(Cancellation);

        var moment = 0;
        while (await KillAsync(session, new FileAsset("Step", FormattableString.Invariant($"s3://{_bucket}/{moment}"), file), moment))
        {
            moment++;
        }

        // Looking it up, starting, two parts, completing: each before the call and after it.
        Assert.Equal(10, moment);
    }

    /// <returns>Whether there was such a moment.</returns>
    private async Task<bool> KillAsync(PublishingSession session, FileAsset asset, int moment)
    {
        using var killed = new PublishingSession(moto.Url, _bucket, _folder.Path, new() { DiesAt = moment });
        var error = await Record.ExceptionAsync(() => UploadAsync(killed, asset));
        var left = await session.Session.ObjectStore.FindAsync(ObjectLocation.Parse(asset.S3Uri), Cancellation);
        Assert.True(left is null || (left.Bytes, left.Sha256) == (Bytes, asset.Content.Sha256));

        var missing = await UploadAsync(session, asset);

        Assert.Equal(left is null ? 1 : 0, missing);
        var stored = await session.Session.ObjectStore.FindAsync(ObjectLocation.Parse(asset.S3Uri), Cancellation);
        Assert.Equal((Bytes, asset.Content.Sha256), (stored!.Bytes, stored.Sha256));
        return error is not null;
    }

    /// <returns>How many objects were missing.</returns>
    private static async Task<int> UploadAsync(PublishingSession session, FileAsset asset)
    {
        var store = session.Session.ObjectStore;
        var missing = await new AssetLookup(store, 1).FindMissingAsync([asset], Cancellation);
        await new AssetUploader(store, new() { MaxParallelUploads = 1 }, NullLogger.Instance, missing.Count).UploadAsync(missing, Cancellation);
        return missing.Count;
    }
}
