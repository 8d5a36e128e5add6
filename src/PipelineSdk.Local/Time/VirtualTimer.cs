namespace PipelineSdk.Local;

/// <summary>A timer of a <see cref="VirtualTimeProvider"/>, guarded by the clock's own lock.</summary>
internal sealed class VirtualTimer(VirtualTimeProvider clock, TimerCallback callback, object? state) : ITimer
{
    private DateTimeOffset? _due;
    private TimeSpan _period;
    private bool _disposed;

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime == TimeSpan.Zero)
        {
            lock (clock.Gate)
            {
                (_due, _period) = (null, period);
            }

            GoOff();
            return true;
        }

        lock (clock.Gate)
        {
            if (_disposed)
            {
                return false;
            }

            _period = period;
            _due = clock.Schedule(this, dueTime);
            return true;
        }
    }

    public bool IsDueAt(DateTimeOffset time)
    {
        lock (clock.Gate)
        {
            return !_disposed && _due == time;
        }
    }

    public void GoOff()
    {
        lock (clock.Gate)
        {
            if (_disposed)
            {
                return;
            }

            _due = _period > TimeSpan.Zero ? clock.Schedule(this, _period) : null;
        }

        callback(state);
    }

    public void Dispose()
    {
        lock (clock.Gate)
        {
            _disposed = true;
        }
    }

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }
}
