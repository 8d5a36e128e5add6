namespace PipelineSdk.Local;

/// <summary>
/// A clock that stands still until it is set forward. An engine that has nothing to do but wait, as between two attempts of a step, sets it forward
/// itself: days of waiting take no time.
/// </summary>
public sealed class VirtualTimeProvider : TimeProvider
{
    private readonly PriorityQueue<VirtualTimer, (DateTimeOffset Due, long Order)> _timers = new();
    private readonly DateTimeOffset _start;
    private DateTimeOffset _now;
    private long _order;

    /// <summary>A clock.</summary>
    /// <param name="start">The time it shows at first; 2024-01-01T00:00:00Z by default.</param>
    public VirtualTimeProvider(DateTimeOffset? start = null) => _start = _now = start ?? new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);

    internal Lock Gate { get; } = new();

    /// <inheritdoc/>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow()
    {
        lock (Gate)
        {
            return _now;
        }
    }

    /// <inheritdoc/>
    public override long GetTimestamp() => (GetUtcNow() - _start).Ticks;

    /// <summary>Sets the clock forward by a time.</summary>
    /// <param name="time">The time; not negative.</param>
    public void Advance(TimeSpan time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(time, TimeSpan.Zero);
        AdvanceTo(GetUtcNow() + time);
    }

    /// <summary>Sets the clock forward to a time; timers that are due on the way go off at their time. Earlier times change nothing.</summary>
    /// <param name="time">The time.</param>
    public void AdvanceTo(DateTimeOffset time)
    {
        while (true)
        {
            VirtualTimer due;
            lock (Gate)
            {
                if (!_timers.TryPeek(out var next, out var priority) || priority.Due > time)
                {
                    _now = time > _now ? time : _now;
                    return;
                }

                due = next;
                _timers.Dequeue();
                if (!due.IsDueAt(priority.Due))
                {
                    continue;
                }

                _now = priority.Due > _now ? priority.Due : _now;
            }

            due.GoOff();
        }
    }

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentNullException.ThrowIfNull(callback);
        var timer = new VirtualTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    internal DateTimeOffset? Schedule(VirtualTimer timer, TimeSpan dueTime)
    {
        if (dueTime < TimeSpan.Zero)
        {
            return null;
        }

        lock (Gate)
        {
            var due = _now + dueTime;
            _timers.Enqueue(timer, (due, _order++));
            return due;
        }
    }
}
