namespace PipelineSdk.Local;

/// <summary>The times of an execution on a line.</summary>
internal sealed class TimeScale(DateTimeOffset start, DateTimeOffset end)
{
    private const int MostTicks = 6;

    // What people count in: milliseconds, seconds, minutes, hours, days.
    private static readonly double[] Steps =
    [
        .. new[] { 1, 10, 100, 1_000, 10_000 }.SelectMany(static unit => new double[] { unit, 2 * unit, 5 * unit }),
        .. new[] { 1, 2, 5, 10, 15, 30 }.Select(static minutes => minutes * 60_000.0),
        .. new[] { 1, 2, 3, 6, 12 }.Select(static hours => hours * 3_600_000.0),
        .. new[] { 1, 2, 5, 10 }.Select(static days => days * 86_400_000.0),
    ];

    // An execution that took no time at all is shown as one of a millisecond.
    private readonly double _total = Math.Max(1, (end - start).TotalMilliseconds);

    /// <summary>The times to mark, from the start.</summary>
    public IEnumerable<TimeSpan> Ticks
    {
        get
        {
            var step = Steps.FirstOrDefault(step => _total / step <= MostTicks, Steps[^1]);
            for (var i = 0; i <= MostTicks && i * step <= _total * 0.97; i++)
            {
                yield return TimeSpan.FromMilliseconds(i * step);
            }
        }
    }

    public double Percent(DateTimeOffset time) => Percent(time - start);

    public double Percent(TimeSpan time) => Math.Clamp(time.TotalMilliseconds / _total * 100, 0, 100);

    public double Width(DateTimeOffset from, DateTimeOffset to) => Math.Max(0, Percent(to) - Percent(from));
}
