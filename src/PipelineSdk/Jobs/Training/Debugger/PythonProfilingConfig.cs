namespace PipelineSdk;

/// <summary>Measures what Python functions do: steps 9 to 11 by default.</summary>
public sealed class PythonProfilingConfig() : MetricsConfig("PythonProfilingConfig", defaultStartStep: 9, defaultNumSteps: 3)
{
    /// <summary>The profiler.</summary>
    /// <value><see cref="PythonProfiler.CProfile"/> by default.</value>
    public PythonProfiler PythonProfiler { get; init; } = PythonProfiler.CProfile;

    /// <summary>The time that <see cref="PythonProfiler.CProfile"/> measures; without effect for other profilers.</summary>
    /// <value><see cref="CProfileTimer.TotalTime"/> by default.</value>
    public CProfileTimer CProfileTimer { get; init; } = CProfileTimer.TotalTime;

    private protected override IEnumerable<(string Name, string Json)> OwnMembers => PythonProfiler == PythonProfiler.Pyinstrument
        ? [("ProfilerName", ProfilingText.Quoted("pyinstrument"))]
        : [("ProfilerName", ProfilingText.Quoted("cprofile")), ("cProfileTimer", ProfilingText.Quoted(TimerName))];

    private string TimerName => CProfileTimer switch
    {
        CProfileTimer.TotalTime => "total_time",
        CProfileTimer.CpuTime => "cpu_time",
        CProfileTimer.OffCpuTime => "off_cpu_time",
        _ => "default",
    };
}
