using PipelineSdk.ModelGenerator.Writing;

namespace PipelineSdk.ModelGenerator.Tests.Writing;

public sealed class DotNetPatternTests
{
    [Theory]
    [InlineData(@"[A-Za-z0-9\.\-_]+", @"[A-Za-z0-9\.\-_]+")]
    [InlineData(@"arn:[\p{Alnum}\-]+:\p{Alnum}", @"arn:[a-zA-Z0-9\-]+:[a-zA-Z0-9]")]
    [InlineData(@"\d{1,4}.\d", "[0-9]{1,4}.[0-9]")]
    [InlineData(@"[-\w]+\/\w", @"[-a-zA-Z0-9_]+\/[a-zA-Z0-9_]")]
    [InlineData(@"\\d\[\d]", @"\\d\[[0-9]]")]
    [InlineData(@"[\p{L}\P{Z}]*", @"[\p{L}\P{Z}]*")]
    [InlineData(@"[\t\uD800\uDC00-\uDBFF\uDFFF]*", @"[\t\uD800-\uDFFF]*")]
    public void A_pattern_of_Java_means_the_same_in_dotnet(string java, string expected) =>
        Assert.Equal(expected, DotNetPattern.From(java));

    [Theory]
    [InlineData(@"\p{javaLowerCase}")]
    [InlineData("a++")]
    public void What_dotnet_cannot_say_is_dropped(string java) => Assert.Null(DotNetPattern.From(java));

    [Theory]
    [InlineData("")]
    [InlineData("plain\t")]
    [InlineData("\U0001F600 text")]
    public void The_range_of_surrogate_pairs_takes_what_it_takes_in_Java(string text) =>
        Assert.Matches($@"\A(?:{DotNetPattern.From(@"[\u0020-\uD7FF\uE000-\uFFFD\uD800\uDC00-\uDBFF\uDFFF\t]*")})\z", text);
}
