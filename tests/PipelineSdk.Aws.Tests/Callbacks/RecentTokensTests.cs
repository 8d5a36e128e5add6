using System.Globalization;

namespace PipelineSdk.Aws.Tests.Callbacks;

public sealed class RecentTokensTests
{
    [Fact]
    public void The_oldest_are_forgotten()
    {
        var tokens = new RecentTokens();
        for (var i = 0; i <= 100_000; i++)
        {
            tokens.Add(i.ToString(CultureInfo.InvariantCulture));
            tokens.Add("0");
        }

        Assert.False(tokens.Contains("1"));
        Assert.True(tokens.Contains("2"));
        Assert.True(tokens.Contains("100000"));
    }
}
