using System.Net;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;

namespace PipelineSdk.Aws;

/// <summary>Finds or creates the default bucket, as the Python SDK does.</summary>
/// <param name="client">The client.</param>
/// <param name="name">The bucket.</param>
/// <param name="prefix">The prefix in it, which may be all that the credentials can list.</param>
/// <param name="region">Where it is created.</param>
/// <param name="owner">The account it must belong to, or <see langword="null"/>.</param>
internal sealed class DefaultBucket(IAmazonS3 client, string name, string? prefix, string region, string? owner)
{
    /// <exception cref="PipelineSessionException">It belongs to somebody else, or it doesn't exist and cannot be created.</exception>
    public async Task EnsureAsync(CancellationToken cancellationToken)
    {
        try
        {
            await FindAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (AmazonS3Exception e) when (e.StatusCode == HttpStatusCode.NotFound)
        {
            await CreateAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (AmazonS3Exception e) when (e.StatusCode == HttpStatusCode.Forbidden)
        {
            throw SessionErrors.BucketRefused(name, owner, e);
        }
    }

    private async Task FindAsync(CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(prefix))
        {
            await client.HeadBucketAsync(new() { BucketName = name, ExpectedBucketOwner = owner }, cancellationToken).ConfigureAwait(false);
        }
        else
        {
            await client.ListObjectsV2Async(
                new() { BucketName = name, Prefix = prefix, MaxKeys = 1, ExpectedBucketOwner = owner }, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task CreateAsync(CancellationToken cancellationToken)
    {
        // By itself the client would add its Region a second time.
        var request = new PutBucketRequest { BucketName = name, UseClientRegion = false };
        if (region != "us-east-1")
        {
            request.PutBucketConfiguration = new() { LocationConstraint = region };
        }

        try
        {
            await client.PutBucketAsync(request, cancellationToken).ConfigureAwait(false);
        }
        catch (AmazonS3Exception e) when (e.ErrorCode is "BucketAlreadyOwnedByYou" or "OperationAborted")
        {
            // Somebody else with the same credentials creates it at this moment.
        }
        catch (AmazonServiceException e)
        {
            throw SessionErrors.NoBucket(name, e);
        }
    }
}
