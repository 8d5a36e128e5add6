namespace PipelineSdk.Local.Tests.Caching;

public sealed class CacheDurationTests
{
    private static readonly DateTimeOffset Start = new(2024, 1, 31, 0, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("PT1H", "2024-01-31T01:00:00")]
    [InlineData("P30D", "2024-03-01T00:00:00")]
    [InlineData("p30d", "2024-03-01T00:00:00")]
    [InlineData("P1M", "2024-02-29T00:00:00")]
    [InlineData("PT1M", "2024-01-31T00:01:00")]
    [InlineData("P1Y2M3W4DT5H6M7.5S", "2025-04-25T05:06:07.5")]
    [InlineData("T12H", "2024-01-31T12:00:00")]
    [InlineData("30d", "2024-03-01T00:00:00")]
    [InlineData("5y", "2029-01-31T00:00:00")]
    [InlineData("T16m", "2024-01-31T00:16:00")]
    [InlineData("30dT5h", "2024-03-01T05:00:00")]
    [InlineData("P4DT12H", "2024-02-04T12:00:00")]
    [InlineData("PT0S", "2024-01-31T00:00:00")]
    public void Durations_are_read(string text, string expected)
    {
        Assert.True(CacheDuration.TryParse(text, out var duration));
        Assert.Equal(DateTime.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), duration.AddTo(Start).DateTime);
    }

    [Theory]
    [InlineData("")]
    [InlineData("P")]
    [InlineData("PT")]
    [InlineData("P1H")]
    [InlineData("30")]
    [InlineData("soon")]
    [InlineData("P1.5M")]
    [InlineData("P111111111111111111111D")]
    public void Other_texts_are_none(string text) => Assert.False(CacheDuration.TryParse(text, out _));

    [Fact]
    public void What_leads_past_all_time_never_expires()
    {
        Assert.True(CacheDuration.TryParse("P9999Y", out var duration));
        Assert.Equal(DateTimeOffset.MaxValue, duration.AddTo(Start));
    }
}
