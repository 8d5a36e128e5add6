namespace PipelineSdk;

/// <summary>The time that <see cref="PythonProfiler.CProfile"/> measures.</summary>
public enum CProfileTimer
{
    /// <summary>All time: <c>total_time</c>.</summary>
    TotalTime,

    /// <summary>The time on a CPU: <c>cpu_time</c>.</summary>
    CpuTime,

    /// <summary>The time off CPUs: <c>off_cpu_time</c>.</summary>
    OffCpuTime,

    /// <summary>The profiler's own choice: <c>default</c>.</summary>
    Default,
}
