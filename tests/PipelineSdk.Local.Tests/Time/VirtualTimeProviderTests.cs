namespace PipelineSdk.Local.Tests.Time;

public sealed class VirtualTimeProviderTests
{
    [Fact]
    public void Timers_go_off_at_their_time_and_in_order()
    {
        var clock = new VirtualTimeProvider();
        var start = clock.GetUtcNow();
        var seen = new List<(string, TimeSpan)>();
        using var second = Timer("second", 20, Timeout.Infinite);
        using var first = Timer("first", 10, 15);
        using var gone = Timer("gone", 5, Timeout.Infinite);
        gone.Dispose();

        clock.Advance(TimeSpan.FromSeconds(45));

        Assert.Equal([("first", 10), ("second", 20), ("first", 25), ("first", 40)], seen.Select(static one => (one.Item1, (int)one.Item2.TotalSeconds)));
        Assert.Equal(start.AddSeconds(45), clock.GetUtcNow());
        Assert.Equal(TimeSpan.FromSeconds(45).Ticks, clock.GetTimestamp());
        Assert.False(gone.Change(TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan));

        ITimer Timer(string name, int seconds, int period) => clock.CreateTimer(
            _ => seen.Add((name, clock.GetUtcNow() - start)),
            null,
            TimeSpan.FromSeconds(seconds),
            period < 0 ? Timeout.InfiniteTimeSpan : TimeSpan.FromSeconds(period));
    }

    [Fact]
    public async Task Delays_end_when_the_clock_is_set_forward()
    {
        var clock = new VirtualTimeProvider();
        var delay = Task.Delay(TimeSpan.FromDays(7), clock, TestContext.Current.CancellationToken);
        clock.Advance(TimeSpan.FromDays(6));
        Assert.False(delay.IsCompleted);
        clock.Advance(TimeSpan.FromDays(1));
        await delay;
    }
}
