using Xunit;

namespace PipelineSdk.Tests.Storage;

public sealed class ObjectLocationTests
{
    [Theory]
    [InlineData("s3://b/k", "b", "k", "s3://b/k")]
    [InlineData("S3://b/a/b%20c+d.txt", "b", "a/b%20c+d.txt", "s3://b/a/b%20c+d.txt")]
    [InlineData("s3://b//k", "b", "/k", "s3://b//k")]
    [InlineData("s3://b", "b", "", "s3://b/")]
    [InlineData("s3://b/", "b", "", "s3://b/")]
    public void A_URI_is_read_as_it_is_written(string uri, string bucket, string key, string text)
    {
        var location = ObjectLocation.Parse(uri);

        Assert.Equal(new ObjectLocation(bucket, key), location);
        Assert.Equal((bucket, key, text), (location.Bucket, location.Key, location.ToString()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("b/k")]
    [InlineData("s3://")]
    [InlineData("s3:///k")]
    [InlineData("https://b/k")]
    public void Anything_else_is_refused(string uri)
    {
        var error = Assert.Throws<FormatException>(() => ObjectLocation.Parse(uri));

        Assert.Equal($"'{uri}' is not an S3 URI such as 's3://bucket/key'.", error.Message);
        Assert.False(ObjectLocation.TryParse(uri, out _));
    }

    [Fact]
    public void A_bucket_is_no_path()
    {
        var error = Assert.Throws<ArgumentException>(() => new ObjectLocation("b/k", ""));

        Assert.Equal("'b/k' is not the name of a bucket. (Parameter 'bucket')", error.Message);
        Assert.Throws<ArgumentException>(() => new ObjectLocation("", "k"));
    }
}
