using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;

namespace PipelineSdk.Aws;

/// <summary>
/// Amazon S3 as an <see cref="IObjectStore"/>. Uploads carry SHA-256 checksums that S3 verifies; large objects go up in parts, a few at a time, and
/// no object is held in memory.
/// </summary>
/// <remarks>
/// S3 has no SHA-256 of an object that came in parts, so the whole content's is kept beside it, as the metadata <c>x-amz-meta-sha256</c>. A bucket
/// whose owner is known takes part in no call that would reach a bucket of the same name in another account.
/// </remarks>
public sealed class S3ObjectStore : IObjectStore
{
    internal const string Sha256Metadata = "sha256";
    internal const string FingerprintMetadata = "fingerprint";

    private readonly IAmazonS3 _client;
    private readonly Func<string, CancellationToken, ValueTask<string?>> _expectedBucketOwner;

    /// <summary>A store on a client.</summary>
    /// <param name="client">The client, which the caller disposes.</param>
    /// <param name="expectedBucketOwner">
    /// Gives the account that a bucket must belong to, or <see langword="null"/> where any will do; by default any will do for every bucket.
    /// </param>
    public S3ObjectStore(IAmazonS3 client, Func<string, CancellationToken, ValueTask<string?>>? expectedBucketOwner = null)
    {
        ArgumentNullException.ThrowIfNull(client);
        _client = client;
        _expectedBucketOwner = expectedBucketOwner ?? (static (_, _) => ValueTask.FromResult<string?>(null));
    }

    /// <inheritdoc/>
    public async Task<StoredObject?> FindAsync(ObjectLocation location, CancellationToken cancellationToken = default)
    {
        var owner = await _expectedBucketOwner(location.Bucket, cancellationToken).ConfigureAwait(false);
        try
        {
            var found = await _client.GetObjectMetadataAsync(
                new() { BucketName = location.Bucket, Key = location.Key, ExpectedBucketOwner = owner }, cancellationToken).ConfigureAwait(false);
            return new(location, found.ContentLength)
            {
                Sha256 = found.Metadata[Sha256Metadata],
                Fingerprint = found.Metadata[FingerprintMetadata],
                KmsKeyId = found.ServerSideEncryptionKeyManagementServiceKeyId,
                LastModified = S3Time.Of(found.LastModified),
            };
        }
        catch (AmazonS3Exception e) when (S3Errors.IsMissingObject(e))
        {
            return null;
        }
        catch (AmazonServiceException e)
        {
            throw S3Errors.Wrap(location, owner, "s3:GetObject and s3:ListBucket", e);
        }
    }

    /// <inheritdoc/>
    public async Task<Stream> OpenReadAsync(ObjectLocation location, CancellationToken cancellationToken = default)
    {
        var owner = await _expectedBucketOwner(location.Bucket, cancellationToken).ConfigureAwait(false);
        try
        {
            var response = await _client.GetObjectAsync(
                new GetObjectRequest { BucketName = location.Bucket, Key = location.Key, ExpectedBucketOwner = owner }, cancellationToken)
                .ConfigureAwait(false);
            return response.ResponseStream;
        }
        catch (AmazonS3Exception e) when (S3Errors.IsMissingObject(e))
        {
            throw new ObjectNotFoundException(location, e);
        }
        catch (AmazonServiceException e)
        {
            throw S3Errors.Wrap(location, owner, "s3:GetObject", e);
        }
    }

    /// <inheritdoc/>
    public async Task<StoredObject> WriteAsync(
        ObjectLocation location, Stream content, ObjectWriteOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(content);
        options ??= new();
        if (options.Sha256 is null && !(content.CanSeek && content.Length - content.Position <= PartReader.FirstSize))
        {
            return await HashAndWriteAsync(location, content, options, cancellationToken).ConfigureAwait(false);
        }

        var owner = options.ExpectedBucketOwner ?? await _expectedBucketOwner(location.Bucket, cancellationToken).ConfigureAwait(false);
        using var parts = new PartReader(content);
        using var upload = new S3Upload(_client, location, options with { ExpectedBucketOwner = owner });
        try
        {
            return await upload.RunAsync(parts, cancellationToken).ConfigureAwait(false);
        }
        catch (AmazonServiceException e)
        {
            throw S3Errors.Wrap(location, owner, "s3:PutObject", e);
        }
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<StoredObject> ListAsync(
        ObjectLocation prefix, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var owner = await _expectedBucketOwner(prefix.Bucket, cancellationToken).ConfigureAwait(false);
        var request = new ListObjectsV2Request { BucketName = prefix.Bucket, Prefix = prefix.Key, ExpectedBucketOwner = owner };
        do
        {
            var page = await ListPageAsync(prefix, request, cancellationToken).ConfigureAwait(false);
            foreach (var item in page.S3Objects ?? [])
            {
                yield return new(new(prefix.Bucket, item.Key), item.Size ?? 0) { LastModified = S3Time.Of(item.LastModified) };
            }

            request.ContinuationToken = page.NextContinuationToken;
        }
        while (request.ContinuationToken is not null);
    }

    /// <inheritdoc/>
    public async Task DeleteAsync(ObjectLocation location, CancellationToken cancellationToken = default)
    {
        var owner = await _expectedBucketOwner(location.Bucket, cancellationToken).ConfigureAwait(false);
        try
        {
            await _client.DeleteObjectAsync(
                new DeleteObjectRequest { BucketName = location.Bucket, Key = location.Key, ExpectedBucketOwner = owner }, cancellationToken)
                .ConfigureAwait(false);
        }
        catch (AmazonServiceException e)
        {
            throw S3Errors.Wrap(location, owner, "s3:DeleteObject", e);
        }
    }

    // The hash is sent before the first part, and has to be known by then.
    private async Task<StoredObject> HashAndWriteAsync(
        ObjectLocation location, Stream content, ObjectWriteOptions options, CancellationToken cancellationToken)
    {
        if (content.CanSeek)
        {
            var start = content.Position;
            var sha256 = Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellationToken).ConfigureAwait(false));
            content.Position = start;
            return await WriteAsync(location, content, options with { Sha256 = sha256 }, cancellationToken).ConfigureAwait(false);
        }

        var copy = TemporaryFile.Create();
        await using (copy.ConfigureAwait(false))
        {
            await content.CopyToAsync(copy, cancellationToken).ConfigureAwait(false);
            copy.Position = 0;
            return await HashAndWriteAsync(location, copy, options, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<ListObjectsV2Response> ListPageAsync(ObjectLocation prefix, ListObjectsV2Request request, CancellationToken cancellationToken)
    {
        try
        {
            return await _client.ListObjectsV2Async(request, cancellationToken).ConfigureAwait(false);
        }
        catch (AmazonServiceException e)
        {
            throw S3Errors.Wrap(prefix, request.ExpectedBucketOwner, "s3:ListBucket", e);
        }
    }
}
