namespace PipelineSdk;

/// <summary>When the profiler measures: a range of steps or of time.</summary>
public abstract class ProfilingRange
{
    private protected ProfilingRange()
    {
    }

    /// <summary>A range of steps.</summary>
    /// <param name="startStep">The first step; 0 by default.</param>
    /// <param name="numSteps">The number of steps; 1 by default.</param>
    /// <returns>The range.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The start is negative, or the number is not positive.</exception>
    public static ProfilingRange Steps(int startStep = 0, int numSteps = 1)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(startStep);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(numSteps);
        return new StepRange(startStep, numSteps);
    }

    /// <summary>A range of time.</summary>
    /// <param name="startUnixTime">The start, in seconds since 1970; left out by default.</param>
    /// <param name="duration">The duration in seconds; left out by default.</param>
    /// <returns>The range.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The duration is not positive.</exception>
    public static ProfilingRange Time(long? startUnixTime = null, double? duration = null)
    {
        if (duration is { } seconds)
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(seconds, nameof(duration));
        }

        return new TimeRange(startUnixTime, duration);
    }

    internal abstract IEnumerable<(string Name, string Json)> Members { get; }

    private sealed class StepRange(int startStep, int numSteps) : ProfilingRange
    {
        internal override IEnumerable<(string Name, string Json)> Members =>
            [("StartStep", PythonText.Of(startStep)), ("NumSteps", PythonText.Of(numSteps))];
    }

    private sealed class TimeRange(long? startUnixTime, double? duration) : ProfilingRange
    {
        internal override IEnumerable<(string Name, string Json)> Members
        {
            get
            {
                if (startUnixTime is { } start)
                {
                    yield return ("StartTimeInSecSinceEpoch", PythonText.Of(start));
                }

                if (duration is { } seconds)
                {
                    yield return ("Duration", ProfilingText.Number(seconds));
                }
            }
        }
    }
}
