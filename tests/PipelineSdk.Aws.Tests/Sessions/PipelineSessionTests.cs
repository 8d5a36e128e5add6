using Amazon.Extensions.NETCore.Setup;
using Amazon.Runtime;
using Amazon.S3;
using PipelineSdk.Aws.Tests.Infrastructure;

namespace PipelineSdk.Aws.Tests.Sessions;

public sealed class PipelineSessionTests(MotoServer moto)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Everything_is_found_out_from_the_credentials()
    {
        using var session = TestAws.Session(moto.Url);

        var environment = await session.GetEnvironmentAsync(Cancellation);

        Assert.Equal(
            ("us-east-1", TestAws.Account, $"sagemaker-us-east-1-{TestAws.Account}", null, Directory.GetCurrentDirectory()),
            (environment.Region, environment.AccountId, environment.DefaultBucket, environment.DefaultBucketPrefix, environment.BaseDirectory));
    }

    [Fact]
    public async Task What_is_given_by_hand_needs_no_call()
    {
        using var session = new PipelineSession(new()
        {
            Region = "eu-west-1",
            AccountId = "111122223333",
            DefaultBucket = "mine",
            DefaultBucketPrefix = "some/place",
            Role = "Runner",
            BaseDirectory = "/code",
        });

        var environment = await session.GetEnvironmentAsync(Cancellation);

        Assert.Equal(
            ("eu-west-1", "111122223333", "mine", "some/place", "/code"),
            (environment.Region, environment.AccountId, environment.DefaultBucket, environment.DefaultBucketPrefix, environment.BaseDirectory));
        Assert.Equal("arn:aws:iam::111122223333:role/Runner", await session.GetRoleArnAsync(cancellationToken: Cancellation));
        Assert.Equal("arn:aws:iam::111122223333:role/Other", await session.GetRoleArnAsync("Other", Cancellation));
        Assert.Equal("arn:aws:iam::1:role/a", await session.GetRoleArnAsync("arn:aws:iam::1:role/a", Cancellation));
    }

    [Theory]
    [InlineData("us-east-1")]
    [InlineData("eu-west-1")]
    public async Task The_default_bucket_is_created_once_and_then_found(string region)
    {
        var name = TestAws.UniqueName("bucket");
        using var session = TestAws.Session(moto.Url, options =>
        {
            options.Aws = TestAws.Options(moto.Url, region);
            options.DefaultBucket = name;
        });

        Assert.Equal(name, await session.EnsureDefaultBucketAsync(Cancellation));
        Assert.Equal(name, await session.EnsureDefaultBucketAsync(Cancellation));

        var location = await session.S3.GetBucketLocationAsync(name, Cancellation);
        Assert.Equal(region == "us-east-1" ? "" : region, location.Location.Value);
        using var another = TestAws.Session(moto.Url, options => options.DefaultBucket = name);
        Assert.Equal(name, await another.EnsureDefaultBucketAsync(Cancellation));
    }

    [Fact]
    public async Task Without_a_Region_the_message_says_what_to_set()
    {
        using var session = new PipelineSession(new() { Aws = new AWSOptions { Credentials = TestAws.Credentials } });

        var error = await Assert.ThrowsAsync<PipelineSessionException>(() => session.GetEnvironmentAsync(Cancellation).AsTask());

        Assert.Equal(
            "No AWS Region is configured. Set PipelineSessionOptions.Region, the environment variable AWS_REGION, or 'region' in your profile in" +
            " ~/.aws/config.",
            error.Message);
    }

    [Theory]
    [InlineData(null, "No AWS credentials were found.")]
    [InlineData("nobody", "The profile 'nobody' gives no AWS credentials.")]
    public void Without_credentials_the_message_says_what_to_set(string? profile, string start)
    {
        using var session = new PipelineSession(new() { Region = "eu-west-1", Aws = { Profile = profile } });

        var error = Assert.Throws<PipelineSessionException>(() => session.SageMaker);

        Assert.Equal(
            start + " Set AWS_PROFILE to a profile that has some (for single sign-on, log in with 'aws sso login'), or AWS_ACCESS_KEY_ID and" +
            " AWS_SECRET_ACCESS_KEY, or give PipelineSessionOptions.Aws credentials.",
            error.Message);
        Assert.IsType<AmazonClientException>(error.InnerException);
    }

    [Fact]
    public async Task Without_a_role_the_message_says_what_to_set()
    {
        using var session = TestAws.Session(moto.Url, static options => options.Role = null);

        var error = await Assert.ThrowsAsync<PipelineSessionException>(() => session.GetRoleArnAsync(cancellationToken: Cancellation).AsTask());

        Assert.Equal(
            $"No role for the pipeline is configured, and the current identity 'arn:aws:sts::{TestAws.Account}:user/moto' is no role that SageMaker" +
            " could take. Set PipelineSessionOptions.Role, or the role of the call, to the ARN or name of a role that trusts sagemaker.amazonaws.com.",
            error.Message);
    }

    [Fact]
    public async Task A_bucket_of_the_default_name_in_another_account_is_refused()
    {
        await using var server = new ScriptedServer(new ScriptedReply(403, ""));
        using var session = TestAws.Session(server.Url, static options => options.AccountId = "111122223333");

        var error = await Assert.ThrowsAsync<PipelineSessionException>(() => session.EnsureDefaultBucketAsync(Cancellation).AsTask());

        Assert.Equal(
            "The default bucket 'sagemaker-us-east-1-111122223333' is not accessible: it belongs to another account than 111122223333, or the" +
            " credentials lack s3:ListBucket there. Set PipelineSessionOptions.DefaultBucket to a bucket of yours.",
            error.Message);
        var request = Assert.Single(server.Requests);
        Assert.Equal(
            ("HEAD", "/sagemaker-us-east-1-111122223333", "111122223333"),
            (request.Method, request.Target.TrimEnd('/'), request.Headers["x-amz-expected-bucket-owner"]));
    }

    [Fact]
    public async Task A_bucket_that_cannot_be_created_is_named()
    {
        await using var server = new ScriptedServer(static (request, _) => request.Method == "HEAD"
            ? new ScriptedReply(404, "")
            : new(400, "<Error><Code>TooManyBuckets</Code><Message>You have too many.</Message></Error>") { ContentType = "application/xml" });
        using var session = TestAws.Session(server.Url, static options => options.DefaultBucket = "mine");

        var error = await Assert.ThrowsAsync<PipelineSessionException>(() => session.EnsureDefaultBucketAsync(Cancellation).AsTask());

        Assert.Equal(
            "The default bucket 'mine' does not exist and cannot be created: You have too many. Create it, give the credentials s3:CreateBucket, or" +
            " set PipelineSessionOptions.DefaultBucket to a bucket that exists.",
            error.Message);
    }

    [Fact]
    public void To_make_a_session_needs_nothing()
    {
        using var session = new PipelineSession();

        Assert.Null(session.DefaultBucketPrefix);
    }

    [Fact]
    public void The_session_signs_for_its_Region_at_an_endpoint_of_ones_own()
    {
        using var session = new PipelineSession(new()
        {
            Region = "eu-west-1",
            EndpointUrl = "http://127.0.0.1:1",
            Aws = { Credentials = TestAws.Credentials },
        });

        Assert.Equal("eu-west-1", session.SageMaker.Config.AuthenticationRegion);
        Assert.Equal(("eu-west-1", true), (session.S3.Config.AuthenticationRegion, ((AmazonS3Config)session.S3.Config).ForcePathStyle));
        Assert.Same(session.S3, session.S3);
    }
}
