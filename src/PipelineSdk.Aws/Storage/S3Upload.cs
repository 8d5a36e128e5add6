using System.Security.Cryptography;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;

namespace PipelineSdk.Aws;

/// <summary>One upload: a single request for content that fits into one part, a multipart upload otherwise, whose SHA-256 must be given.</summary>
internal sealed class S3Upload(IAmazonS3 client, ObjectLocation location, ObjectWriteOptions options) : IDisposable
{
    private const int ParallelParts = 4;

    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly List<PartETag> _done = [];
    private long _read;
    private long _written;

    /// <exception cref="ObjectStoreException">The content hasn't the SHA-256 that it should have.</exception>
    public async Task<StoredObject> RunAsync(PartReader parts, CancellationToken cancellationToken)
    {
        using var first = await parts.ReadAsync(cancellationToken).ConfigureAwait(false);
        Take(first!);
        if (first!.IsLast)
        {
            await PutAsync(first, Verified(), cancellationToken).ConfigureAwait(false);
        }
        else
        {
            await PutPartsAsync(first, parts, cancellationToken).ConfigureAwait(false);
        }

        return new(location, _read) { Sha256 = Sha256(), Fingerprint = options.Fingerprint };
    }

    public void Dispose() => _hash.Dispose();

    private void Take(ContentPart part)
    {
        _hash.AppendData(part.Content);
        _read += part.Length;
    }

    private string Sha256() => Convert.ToHexStringLower(_hash.GetCurrentHash());

    private string Verified()
    {
        var sha256 = Sha256();
        return options.Sha256 is null || string.Equals(options.Sha256, sha256, StringComparison.OrdinalIgnoreCase)
            ? sha256
            : throw new ObjectStoreException(
                location, $"The content for '{location}' has the SHA-256 {sha256} instead of {options.Sha256}: it changed before it was uploaded.");
    }

    private async Task PutAsync(ContentPart part, string sha256, CancellationToken cancellationToken)
    {
        using var stream = part.Open();
        var request = new PutObjectRequest
        {
            BucketName = location.Bucket,
            Key = location.Key,
            InputStream = stream,
            AutoCloseStream = false,
            ChecksumSHA256 = Convert.ToBase64String(Convert.FromHexString(sha256)),
            ExpectedBucketOwner = options.ExpectedBucketOwner,
            Metadata = { [S3ObjectStore.Sha256Metadata] = sha256 },
        };
        if (options.Fingerprint is { } fingerprint)
        {
            request.Metadata[S3ObjectStore.FingerprintMetadata] = fingerprint;
        }

        if (options.KmsKeyId is not null)
        {
            request.ServerSideEncryptionMethod = ServerSideEncryptionMethod.AWSKMS;
            request.ServerSideEncryptionKeyManagementServiceKeyId = options.KmsKeyId;
        }

        await client.PutObjectAsync(request, cancellationToken).ConfigureAwait(false);
        Report(part.Length);
    }

    private async Task PutPartsAsync(ContentPart first, PartReader parts, CancellationToken cancellationToken)
    {
        var uploadId = await InitiateAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await UploadPartsAsync(uploadId, first, parts, cancellationToken).ConfigureAwait(false);
            Verified();
            await CompleteAsync(uploadId, cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            await AbortAsync(uploadId).ConfigureAwait(false);
            throw;
        }
    }

    private async Task<string> InitiateAsync(CancellationToken cancellationToken)
    {
        var request = new InitiateMultipartUploadRequest
        {
            BucketName = location.Bucket,
            Key = location.Key,
            ChecksumAlgorithm = ChecksumAlgorithm.SHA256,
            ExpectedBucketOwner = options.ExpectedBucketOwner,
        };
        request.Metadata[S3ObjectStore.Sha256Metadata] = options.Sha256!.ToLowerInvariant();
        if (options.Fingerprint is { } fingerprint)
        {
            request.Metadata[S3ObjectStore.FingerprintMetadata] = fingerprint;
        }

        if (options.KmsKeyId is not null)
        {
            request.ServerSideEncryptionMethod = ServerSideEncryptionMethod.AWSKMS;
            request.ServerSideEncryptionKeyManagementServiceKeyId = options.KmsKeyId;
        }

        return (await client.InitiateMultipartUploadAsync(request, cancellationToken).ConfigureAwait(false)).UploadId;
    }

    private async Task UploadPartsAsync(string uploadId, ContentPart first, PartReader parts, CancellationToken cancellationToken)
    {
        using var failed = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var running = new List<Task>(ParallelParts);
        try
        {
            running.Add(UploadPartAsync(uploadId, first, failed.Token));
            while (await parts.ReadAsync(failed.Token).ConfigureAwait(false) is { } part)
            {
                Take(part);
                if (running.Count == ParallelParts)
                {
                    var finished = await Task.WhenAny(running).ConfigureAwait(false);
                    running.Remove(finished);
                    await finished.ConfigureAwait(false);
                }

                running.Add(UploadPartAsync(uploadId, part, failed.Token));
            }

            await Task.WhenAll(running).ConfigureAwait(false);
        }
        catch
        {
            // Before the upload is aborted, no part may be under way any more.
            await failed.CancelAsync().ConfigureAwait(false);
            await Task.WhenAll(running).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            throw;
        }
    }

    private async Task UploadPartAsync(string uploadId, ContentPart part, CancellationToken cancellationToken)
    {
        using (part)
        {
            using var stream = part.Open();
            var response = await client.UploadPartAsync(
                new()
                {
                    BucketName = location.Bucket,
                    Key = location.Key,
                    UploadId = uploadId,
                    PartNumber = part.Number,
                    PartSize = part.Length,
                    InputStream = stream,
                    ChecksumSHA256 = Convert.ToBase64String(SHA256.HashData(part.Content)),
                    ExpectedBucketOwner = options.ExpectedBucketOwner,
                },
                cancellationToken).ConfigureAwait(false);
            lock (_done)
            {
                _done.Add(new PartETag(part.Number, response.ETag) { ChecksumSHA256 = response.ChecksumSHA256 });
            }

            Report(part.Length);
        }
    }

    private async Task CompleteAsync(string uploadId, CancellationToken cancellationToken) => await client.CompleteMultipartUploadAsync(
        new()
        {
            BucketName = location.Bucket,
            Key = location.Key,
            UploadId = uploadId,
            PartETags = [.. _done.OrderBy(static part => part.PartNumber)],
            ExpectedBucketOwner = options.ExpectedBucketOwner,
        },
        cancellationToken).ConfigureAwait(false);

    // Parts that stay behind cost money. If this fails too, the first error is the one to know.
    private async Task AbortAsync(string uploadId)
    {
        try
        {
            await client.AbortMultipartUploadAsync(
                new()
                {
                    BucketName = location.Bucket,
                    Key = location.Key,
                    UploadId = uploadId,
                    ExpectedBucketOwner = options.ExpectedBucketOwner,
                },
                CancellationToken.None).ConfigureAwait(false);
        }
        catch (AmazonClientException)
        {
        }
        catch (AmazonServiceException)
        {
        }
    }

    private void Report(int bytes) => options.Progress?.Report(Interlocked.Add(ref _written, bytes));
}
