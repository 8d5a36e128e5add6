namespace PipelineSdk;

/// <summary>Settings of the detailed profiler (SageMaker Profiler).</summary>
public sealed class Profiler
{
    /// <summary>How long CPUs are profiled, in seconds. Written as <c>CPUProfilingDuration</c>.</summary>
    /// <value>3,600 by default.</value>
    public int CpuProfilingDuration { get; init; } = 3600;

    /// <summary>How long a file of measurements is written before the next one, in seconds. Written as <c>SMPFileRotationSecs</c>.</summary>
    /// <value>600 by default.</value>
    public int FileRotationInterval { get; init; } = 600;

    internal PipelineMap<PipelineString> ProfilingParameters => new()
    {
        ["CPUProfilingDuration"] = PythonText.Of(CpuProfilingDuration),
        ["SMPFileRotationSecs"] = PythonText.Of(FileRotationInterval),
    };
}
