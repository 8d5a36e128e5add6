using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace PipelineSdk.Aws;

/// <summary>Uploads assets: small ones many at a time, large ones two at a time, since each of these goes up in several parts at once.</summary>
internal sealed class AssetUploader(IObjectStore store, UpsertOptions options, ILogger logger, int total)
{
    private const int ParallelLarge = 2;
    private const long LargeFrom = 8 * 1024 * 1024;

    private long _bytes;
    private int _done;

    /// <summary>How many bytes are uploaded.</summary>
    public long Bytes => Interlocked.Read(ref _bytes);

    public async Task UploadAsync(IReadOnlyList<PlannedUpload> uploads, CancellationToken cancellationToken)
    {
        Report(null);
        var sizes = uploads.ToLookup(static upload => upload.Bytes is null or >= LargeFrom);
        await EachAsync(sizes[true], Math.Min(ParallelLarge, options.MaxParallelUploads), cancellationToken).ConfigureAwait(false);
        await EachAsync(sizes[false], options.MaxParallelUploads, cancellationToken).ConfigureAwait(false);
    }

    private Task EachAsync(IEnumerable<PlannedUpload> uploads, int parallel, CancellationToken cancellationToken) => Parallel.ForEachAsync(
        uploads,
        new ParallelOptions { MaxDegreeOfParallelism = parallel, CancellationToken = cancellationToken },
        async (upload, cancellation) =>
        {
            await Tracing.TraceAsync("upload asset", span => UploadAsync(upload, span, cancellation)).ConfigureAwait(false);
            Interlocked.Increment(ref _done);
            Report(upload.Asset.S3Uri);
        });

    private async Task<StoredObject> UploadAsync(PlannedUpload upload, Activity? span, CancellationToken cancellationToken)
    {
        span?.SetTag("pipelinesdk.asset.uri", upload.Asset.S3Uri).SetTag(Tracing.Action, upload.Action.ToString());
        var start = Stopwatch.GetTimestamp();
        var stored = await UploadAsync(upload, cancellationToken).ConfigureAwait(false);
        span?.SetTag("pipelinesdk.asset.size", stored.Bytes);
        Metrics.Uploads.Add(1);
        Metrics.UploadSize.Add(stored.Bytes);
        logger.Uploaded(upload.Location, Stopwatch.GetElapsedTime(start).TotalSeconds);
        return stored;
    }

    private Task<StoredObject> UploadAsync(PlannedUpload upload, CancellationToken cancellationToken) => upload.Asset switch
    {
        FileAsset file => UploadAsync(upload, file.Content, cancellationToken),
        ArchiveAsset archive => BuildAsync(upload, output => Task.Run(() => archive.Archive.WriteTo(output), cancellationToken), cancellationToken),
        RepackAsset repack => BuildAsync(upload, output => RepackAsync(repack, output, cancellationToken), cancellationToken),
        _ => throw new NotSupportedException($"There is no way to upload '{upload.Asset.GetType().Name}'."),
    };

    private async Task RepackAsync(RepackAsset asset, Stream output, CancellationToken cancellationToken)
    {
        try
        {
            await asset.WriteToAsync(store, output, cancellationToken).ConfigureAwait(false);
        }
        catch (InvalidArchiveException e)
        {
            throw new PipelinePublishingException(e.Message, e);
        }
    }

    private async Task<StoredObject> UploadAsync(PlannedUpload upload, AssetContent content, CancellationToken cancellationToken)
    {
        var stream = content.Open();
        await using (stream.ConfigureAwait(false))
        {
            return await WriteAsync(upload, stream, content.Sha256, cancellationToken).ConfigureAwait(false);
        }
    }

    // The whole archive is built before a byte of it is sent: one that cannot be built leaves no trace.
    private async Task<StoredObject> BuildAsync(PlannedUpload upload, Func<Stream, Task> write, CancellationToken cancellationToken)
    {
        var file = TemporaryFile.Create();
        await using (file.ConfigureAwait(false))
        {
            string sha256;
            var hashing = new HashingStream(file);
            await using (hashing.ConfigureAwait(false))
            {
                await write(hashing).ConfigureAwait(false);
                sha256 = hashing.Sha256();
            }

            file.Position = 0;
            return await WriteAsync(upload, file, sha256, cancellationToken).ConfigureAwait(false);
        }
    }

    private Task<StoredObject> WriteAsync(PlannedUpload upload, Stream content, string sha256, CancellationToken cancellationToken)
    {
        var write = new ObjectWriteOptions
        {
            Sha256 = sha256,
            Fingerprint = upload.Fingerprint,
            KmsKeyId = upload.Asset.KmsKeyId,
            Progress = new Increments(bytes =>
            {
                Interlocked.Add(ref _bytes, bytes);
                Report(null);
            }),
        };
        return store.WriteAsync(upload.Location, content, write, cancellationToken);
    }

    private void Report(string? item) => options.Progress?.Report(new(UpsertPhase.Uploading, Volatile.Read(ref _done), total, Bytes, item));

    /// <summary>Turns how much of one object is written into how much more it is.</summary>
    private sealed class Increments(Action<long> add) : IProgress<long>
    {
        private long _last;

        public void Report(long value)
        {
            // Parts are finished on several threads, and may be told out of order.
            long last;
            do
            {
                last = Interlocked.Read(ref _last);
            }
            while (value > last && Interlocked.CompareExchange(ref _last, value, last) != last);

            if (value > last)
            {
                add(value - last);
            }
        }
    }
}
