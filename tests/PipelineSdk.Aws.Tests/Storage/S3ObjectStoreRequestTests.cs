using Amazon.S3;
using PipelineSdk.Aws.Tests.Infrastructure;

namespace PipelineSdk.Aws.Tests.Storage;

/// <summary>What goes over the wire.</summary>
public sealed class S3ObjectStoreRequestTests
{
    private const string Account = "111122223333";

    [Fact]
    public async Task Every_request_names_the_owner_that_the_bucket_must_have()
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var server = new ScriptedServer(static (request, _) => request switch
        {
            { Method: "POST", Target: var target } when target.Contains("uploads", StringComparison.Ordinal) =>
                Xml("<InitiateMultipartUploadResult><UploadId>id</UploadId></InitiateMultipartUploadResult>"),
            { Method: "GET", Target: var target } when target.Contains("list-type", StringComparison.Ordinal) => Xml("<ListBucketResult/>"),
            { Method: "POST" } => Xml("<CompleteMultipartUploadResult/>"),
            _ => Xml("") with { Headers = new Dictionary<string, string> { ["ETag"] = "\"d41d8cd98f00b204e9800998ecf8427e\"" } },
        });
        using var client = new AmazonS3Client(TestAws.Credentials, TestAws.Config<AmazonS3Config>(server.Url, static config => config.ForcePathStyle = true));
        var store = new S3ObjectStore(client, static (bucket, _) => ValueTask.FromResult(bucket == "mine" ? Account : null));

        foreach (var bucket in (string[])["mine", "any"])
        {
            var location = new ObjectLocation(bucket, "key");
            await store.WriteAsync(location, new MemoryStream([1]), cancellationToken: cancellation);
            await store.WriteAsync(location, new MemoryStream(new byte[(8 * 1024 * 1024) + 1]), cancellationToken: cancellation);
            await (await store.OpenReadAsync(location, cancellation)).DisposeAsync();
            Assert.Empty(await store.ListAsync(location, cancellation).ToListAsync(cancellation));
            await store.DeleteAsync(location, cancellation);
        }

        var byBucket = server.Requests.ToLookup(
            static request => request.Target.Split('/', '?')[1],
            static request => (request.Method, Owner: request.Headers.GetValueOrDefault("x-amz-expected-bucket-owner")));
        Assert.Equal(["DELETE", "GET", "GET", "POST", "POST", "PUT", "PUT", "PUT"], byBucket["mine"].Select(static request => request.Method).Order());
        Assert.All(byBucket["mine"], static request => Assert.Equal(Account, request.Owner));
        Assert.All(byBucket["any"], static request => Assert.Null(request.Owner));
        Assert.Equal(8, byBucket["any"].Count());
    }

    [Fact]
    public async Task A_refusal_says_whose_the_bucket_must_be_and_which_permissions_are_needed()
    {
        await using var server = new ScriptedServer(
            Xml("<Error><Code>AccessDenied</Code><Message>Access Denied</Message></Error>") with { Status = 403 });
        using var client = new AmazonS3Client(TestAws.Credentials, TestAws.Config<AmazonS3Config>(server.Url, static config => config.ForcePathStyle = true));
        var store = new S3ObjectStore(client, static (_, _) => ValueTask.FromResult<string?>(Account));

        var error = await Assert.ThrowsAsync<ObjectStoreException>(
            () => store.OpenReadAsync(new("mine", "key"), TestContext.Current.CancellationToken));

        Assert.Equal(
            "S3 refuses access to 's3://mine/key' (Access Denied). The bucket must belong to the account 111122223333, and the credentials need" +
            " s3:GetObject there.",
            error.Message);
    }

    private static ScriptedReply Xml(string body) => new(200, body) { ContentType = "application/xml" };
}
