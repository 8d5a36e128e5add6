namespace PipelineSdk;

/// <summary>What the profiler measures while a model is trained. Written as <c>ProfilerConfig</c>.</summary>
public sealed class ProfilerConfig
{
    /// <summary>Where the measurements go. Written as <c>S3OutputPath</c>, unless the profiler is or may be off. Length: at most 1,024.</summary>
    /// <value><see langword="null"/> by default: the estimator's output path.</value>
    public PipelineString? S3OutputPath { get; init; }

    /// <summary>
    /// The interval of the system's measurements in milliseconds: 100, 200, 500, 1,000, 5,000 or 60,000. Written as
    /// <c>ProfilingIntervalInMilliseconds</c>.
    /// </summary>
    /// <value><see langword="null"/> by default: the service's, 500.</value>
    public PipelineInteger? SystemMonitorIntervalMillis { get; init; }

    /// <summary>What is measured in the framework, up to TensorFlow 2.11 and PyTorch 1. Written as <c>ProfilingParameters</c>.</summary>
    /// <value><see langword="null"/> by default: nothing.</value>
    public FrameworkProfile? FrameworkProfileParams { get; init; }

    /// <summary>
    /// Settings of the detailed profiler, which adds a rule with its processing job if the estimator has no profiler rules. Written as
    /// <c>ProfilingParameters</c>; not together with <see cref="FrameworkProfileParams"/>.
    /// </summary>
    /// <value><see langword="null"/> by default: off.</value>
    public Profiler? ProfileParams { get; init; }

    /// <summary>Whether the profiler is off. Written as <c>DisableProfiler</c>.</summary>
    /// <value><see langword="false"/> by default.</value>
    public PipelineBoolean DisableProfiler { get; init; } = false;

    /// <param name="outputPath">The estimator's output path.</param>
    internal Arguments.ProfilerConfig ToRequest(PipelineString outputPath) => new()
    {
        S3OutputPath = DisableProfiler is { Payload: false } ? S3OutputPath ?? outputPath : null,
        DisableProfiler = DisableProfiler,
        ProfilingIntervalInMilliseconds = SystemMonitorIntervalMillis,
        ProfilingParameters = ProfileParams?.ProfilingParameters ?? FrameworkProfileParams?.ProfilingParameters,
    };
}
