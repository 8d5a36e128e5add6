using Xunit;

namespace PipelineSdk.Tests.Pipelines;

public sealed class PipelineEnvironmentTests
{
    [Fact]
    public void Has_defaults_for_all_but_region_and_account()
    {
        var environment = new PipelineEnvironment("us-west-2", "123456789012");
        Assert.Equal(
            ("us-west-2", "123456789012", "aws", "sagemaker-us-west-2-123456789012", null, Directory.GetCurrentDirectory()),
            (environment.Region, environment.AccountId, environment.Partition, environment.DefaultBucket, environment.DefaultBucketPrefix, environment.BaseDirectory));
        Assert.Equal("arn:aws:iam::123456789012:role/service/Role", environment.RoleArn("service/Role"));
    }

    [Theory]
    [InlineData("us-west-2", "aws")]
    [InlineData("cn-north-1", "aws-cn")]
    [InlineData("us-gov-east-1", "aws-us-gov")]
    [InlineData("us-iso-east-1", "aws-iso")]
    [InlineData("us-isob-east-1", "aws-iso-b")]
    [InlineData("eu-isoe-west-1", "aws-iso-e")]
    [InlineData("us-isof-south-1", "aws-iso-f")]
    [InlineData("eusc-de-east-1", "aws-eusc")]
    public void The_region_says_the_partition(string region, string partition)
    {
        var environment = new PipelineEnvironment(region, "123456789012");
        Assert.Equal(partition, environment.Partition);
        Assert.Equal($"arn:{partition}:iam::123456789012:role/Role", environment.RoleArn("Role"));
    }

    [Fact]
    public void Places_are_below_bucket_and_prefix()
    {
        Assert.Equal("s3://b/a/c", new PipelineEnvironment("us-west-2", "1") { DefaultBucket = "b" }.DefaultUri("a", "c"));
        Assert.Equal("s3://b/p/q/a", new PipelineEnvironment("us-west-2", "1") { DefaultBucket = "b", DefaultBucketPrefix = "p/q" }.DefaultUri("a"));
        Assert.Equal("s3://b/a", new PipelineEnvironment("us-west-2", "1") { DefaultBucket = "b", DefaultBucketPrefix = "" }.DefaultUri("a"));
    }

    [Fact]
    public void Needs_region_and_account()
    {
        Assert.Throws<ArgumentNullException>("region", static () => new PipelineEnvironment(null!, "1"));
        Assert.Throws<ArgumentNullException>("accountId", static () => new PipelineEnvironment("us-west-2", null!));
    }
}
