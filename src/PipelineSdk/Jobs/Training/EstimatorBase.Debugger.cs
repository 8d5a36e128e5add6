namespace PipelineSdk;

/// <content>Debugger and profiler.</content>
public abstract partial class EstimatorBase
{
    /// <summary>
    /// Rules that watch the job: <see cref="Rule"/> for its tensors, <see cref="ProfilerRule"/> for its use of the machine. Written as
    /// <c>DebugRuleConfigurations</c> and <c>ProfilerRuleConfigurations</c>. Items: at most 20 of each.
    /// </summary>
    /// <value><see langword="null"/> by default: none.</value>
    public IReadOnlyList<RuleBase>? Rules { get; init; }

    /// <summary>What the debugger saves; <see langword="false"/> turns it off. Written as <c>DebugHookConfig</c>.</summary>
    /// <value>
    /// <see langword="null"/> by default: on, with the output path and the rules' collections, in Regions that offer the debugger. Off with
    /// checkpoints in PyTorch, TensorFlow and distributed MXNet, which the debugger does not support together.
    /// </value>
    public DebuggerHookConfig? DebuggerHookConfig { get; init; }

    /// <summary>Where the logs for TensorBoard go. Written as <c>TensorBoardOutputConfig</c>.</summary>
    /// <value><see langword="null"/> by default: left out.</value>
    public TensorBoardOutputConfig? TensorBoardOutputConfig { get; init; }

    /// <summary>What the profiler measures. Written as <c>ProfilerConfig</c>.</summary>
    /// <value>
    /// <see langword="null"/> by default: on, with the output path, in Regions that offer the profiler and on instances other than Trainium.
    /// </value>
    public ProfilerConfig? ProfilerConfig { get; init; }

    /// <summary>Whether the profiler is off. Written as <c>DisableProfiler</c> of <c>ProfilerConfig</c>.</summary>
    /// <value><see langword="false"/> by default.</value>
    public bool DisableProfiler { get; init; }

    /// <summary>Whether the debugger's hook cannot be used with the other options.</summary>
    internal virtual bool RefusesDebuggerHook => false;

    /// <summary>Whether the debugger cannot be used at all with the other options.</summary>
    internal virtual bool RefusesDebugger => false;

    /// <summary>Whether time series of the metrics are on unless the user says otherwise.</summary>
    internal virtual bool HasMetricsByDefault => false;
}
