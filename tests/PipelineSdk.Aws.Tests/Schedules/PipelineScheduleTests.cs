namespace PipelineSdk.Aws.Tests.Schedules;

public sealed class PipelineScheduleTests
{
    public static TheoryData<TimeSpan, string> Rates => new()
    {
        { TimeSpan.FromMinutes(1), "rate(1 minute)" },
        { TimeSpan.FromMinutes(90), "rate(90 minutes)" },
        { TimeSpan.FromHours(1), "rate(1 hour)" },
        { TimeSpan.FromHours(36), "rate(36 hours)" },
        { TimeSpan.FromDays(1), "rate(1 day)" },
        { TimeSpan.FromDays(1000), "rate(1000 days)" },
    };

    [Theory]
    [MemberData(nameof(Rates))]
    public void A_rate_is_in_the_largest_whole_unit(TimeSpan interval, string expression) =>
        Assert.Equal(expression, PipelineSchedule.Rate(interval).Expression);

    [Theory]
    [InlineData(0)]
    [InlineData(59)]
    [InlineData(90)]
    public void A_rate_is_of_whole_minutes(int seconds) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => PipelineSchedule.Rate(TimeSpan.FromSeconds(seconds)));

    [Fact]
    public void A_time_is_in_UTC() =>
        Assert.Equal("at(2024-05-31T22:30:15)", PipelineSchedule.At(new(2024, 6, 1, 0, 30, 15, 999, TimeSpan.FromHours(2))).Expression);

    [Fact]
    public void A_cron_expression_has_six_fields()
    {
        Assert.Equal("cron(0 1 * * ? *)", PipelineSchedule.Cron(" 0 1 *  * ? * ").Expression);
        Assert.Equal(
            "'0 1 * * *' has not the six fields of EventBridge Scheduler: minutes, hours, day of the month, month, day of the week, year." +
            " (Parameter 'expression')",
            Assert.Throws<ArgumentException>(static () => PipelineSchedule.Cron("0 1 * * *")).Message);
    }
}
