namespace PipelineSdk;

/// <summary>
/// The profiler rules of AWS, for <see cref="ProfilerRule.SageMaker"/>. Thresholds are percentages; scan intervals are in microseconds.
/// </summary>
public static class ProfilerRuleConfigs
{
    private const long Minute = 60_000_000;

    /// <summary>A batch too small to use the GPUs.</summary>
    /// <param name="cpuThresholdP95">Below which the 95th percentile of CPU use counts as low.</param>
    /// <param name="gpuThresholdP95">Below which the 95th percentile of GPU use counts as low.</param>
    /// <param name="gpuMemoryThresholdP95">Below which the 95th percentile of GPU memory use counts as low.</param>
    /// <param name="patience">The number of data points to skip at first.</param>
    /// <param name="window">The number of data points to look at.</param>
    /// <param name="scanIntervalUs">The interval between looks.</param>
    /// <returns>The rule.</returns>
    public static ProfilerRuleConfig BatchSize(
        double cpuThresholdP95 = 70,
        double gpuThresholdP95 = 70,
        double gpuMemoryThresholdP95 = 70,
        int patience = 1000,
        int window = 500,
        long scanIntervalUs = Minute) =>
        Of(
            "BatchSize",
            ("cpu_threshold_p95", Number(cpuThresholdP95)),
            ("gpu_threshold_p95", Number(gpuThresholdP95)),
            ("gpu_memory_threshold_p95", Number(gpuMemoryThresholdP95)),
            ("patience", patience),
            ("window", window),
            ("scan_interval_us", scanIntervalUs));

    /// <summary>GPUs that wait for busy CPUs.</summary>
    /// <param name="threshold">The share of time from which a bottleneck is reported.</param>
    /// <param name="gpuThreshold">Below which GPU use counts as low.</param>
    /// <param name="cpuThreshold">Above which CPU use counts as high.</param>
    /// <param name="patience">The number of data points to skip at first.</param>
    /// <param name="scanIntervalUs">The interval between looks.</param>
    /// <returns>The rule.</returns>
    public static ProfilerRuleConfig CpuBottleneck(
        double threshold = 50, double gpuThreshold = 10, double cpuThreshold = 90, int patience = 1000, long scanIntervalUs = Minute) =>
        Of(
            "CPUBottleneck",
            ("threshold", Number(threshold)),
            ("gpu_threshold", Number(gpuThreshold)),
            ("cpu_threshold", Number(cpuThreshold)),
            ("patience", patience),
            ("scan_interval_us", scanIntervalUs));

    /// <summary>Data loaders with too few or too many workers.</summary>
    /// <param name="minThreshold">Below how many percent of the cores there are too few.</param>
    /// <param name="maxThreshold">Above how many percent of the cores there are too many.</param>
    /// <param name="scanIntervalUs">The interval between looks.</param>
    /// <returns>The rule.</returns>
    public static ProfilerRuleConfig Dataloader(int minThreshold = 70, int maxThreshold = 200, long scanIntervalUs = Minute) =>
        Of("Dataloader", ("min_threshold", minThreshold), ("max_threshold", maxThreshold), ("scan_interval_us", scanIntervalUs));

    /// <summary>GPU memory that is used more and more.</summary>
    /// <param name="increase">From which growth of the average it is reported.</param>
    /// <param name="patience">The number of data points to skip at first.</param>
    /// <param name="window">The number of data points to look at.</param>
    /// <param name="scanIntervalUs">The interval between looks.</param>
    /// <returns>The rule.</returns>
    public static ProfilerRuleConfig GpuMemoryIncrease(int increase = 5, int patience = 1000, int window = 10, long scanIntervalUs = Minute) =>
        Of("GPUMemoryIncrease", ("increase", increase), ("patience", patience), ("window", window), ("scan_interval_us", scanIntervalUs));

    /// <summary>GPUs that wait for data.</summary>
    /// <param name="threshold">The share of time from which a bottleneck is reported.</param>
    /// <param name="gpuThreshold">Below which GPU use counts as low.</param>
    /// <param name="ioThreshold">Above which the time that waits for data counts as high.</param>
    /// <param name="patience">The number of data points to skip at first.</param>
    /// <param name="scanIntervalUs">The interval between looks.</param>
    /// <returns>The rule.</returns>
    public static ProfilerRuleConfig IOBottleneck(
        double threshold = 50, double gpuThreshold = 10, double ioThreshold = 50, int patience = 1000, long scanIntervalUs = Minute) =>
        Of(
            "IOBottleneck",
            ("threshold", Number(threshold)),
            ("gpu_threshold", Number(gpuThreshold)),
            ("io_threshold", Number(ioThreshold)),
            ("patience", patience),
            ("scan_interval_us", scanIntervalUs));

    /// <summary>GPUs that are used unevenly.</summary>
    /// <param name="threshold">The distance between them from which it is reported.</param>
    /// <param name="patience">The number of data points to skip at first.</param>
    /// <param name="scanIntervalUs">The interval between looks.</param>
    /// <returns>The rule.</returns>
    public static ProfilerRuleConfig LoadBalancing(double threshold = 0.5, int patience = 1000, long scanIntervalUs = Minute) =>
        Of("LoadBalancing", ("threshold", Number(threshold)), ("patience", patience), ("scan_interval_us", scanIntervalUs));

    /// <summary>GPUs that are used little, or unsteadily.</summary>
    /// <param name="thresholdP95">Below which the 95th percentile counts as low.</param>
    /// <param name="thresholdP5">The 5th percentile from which use counts as steady.</param>
    /// <param name="window">The number of data points to look at.</param>
    /// <param name="patience">The number of data points to skip at first.</param>
    /// <param name="scanIntervalUs">The interval between looks.</param>
    /// <returns>The rule.</returns>
    public static ProfilerRuleConfig LowGpuUtilization(
        double thresholdP95 = 70, double thresholdP5 = 10, int window = 500, int patience = 1000, long scanIntervalUs = Minute) =>
        Of(
            "LowGPUUtilization",
            ("threshold_p95", Number(thresholdP95)),
            ("threshold_p5", Number(thresholdP5)),
            ("window", window),
            ("patience", patience),
            ("scan_interval_us", scanIntervalUs));

    /// <summary>A start that takes long.</summary>
    /// <param name="threshold">The minutes from which it is reported.</param>
    /// <param name="scanIntervalUs">The interval between looks.</param>
    /// <returns>The rule.</returns>
    public static ProfilerRuleConfig MaxInitializationTime(int threshold = 20, long scanIntervalUs = Minute) =>
        Of("MaxInitializationTime", ("threshold", threshold), ("scan_interval_us", scanIntervalUs));

    /// <summary>How each node is used.</summary>
    /// <param name="scanIntervalUs">The interval between looks.</param>
    /// <returns>The rule.</returns>
    public static ProfilerRuleConfig OverallSystemUsage(long scanIntervalUs = Minute) => Of("OverallSystemUsage", ("scan_interval_us", scanIntervalUs));

    /// <summary>Steps that take much longer than others.</summary>
    /// <param name="stddev">How many standard deviations more count as much.</param>
    /// <param name="mode">The mode to look at; <see langword="null"/>: all.</param>
    /// <param name="nOutliers">How many of them are ignored.</param>
    /// <param name="scanIntervalUs">The interval between looks.</param>
    /// <returns>The rule.</returns>
    public static ProfilerRuleConfig StepOutlier(int stddev = 3, string? mode = null, int nOutliers = 10, long scanIntervalUs = Minute) =>
        Of("StepOutlier", ("stddev", stddev), ("mode", mode ?? PipelineValue.Null), ("n_outliers", nOutliers), ("scan_interval_us", scanIntervalUs));

    /// <summary>A report on all of these rules.</summary>
    /// <param name="ruleParameters">
    /// Parameters of the rules, each under RULE_PARAMETER, such as <c>CPUBottleneck_threshold</c>; none by default.
    /// </param>
    /// <returns>The rule.</returns>
    public static ProfilerRuleConfig ProfilerReport(PipelineMap<TextValue>? ruleParameters = null)
    {
        const string Name = "ProfilerReport";
        var parameters = ruleParameters?.Copy() ?? [];
        parameters[RuleConfig.RuleToInvoke] = Name;
        return new(Name) { RuleParameters = parameters };
    }

    /// <summary>The processing job of the detailed profiler.</summary>
    internal static ProfilerRuleConfig DetailedProfilerProcessing { get; } = new(ProfilerRuleConfig.DetailedProfilerProcessingJobConfig)
    {
        RuleParameters = new() { [RuleConfig.RuleToInvoke] = "DetailedProfilerProcessing" },
    };

    // Python writes 70 and not 70.0 for these.
    private static PipelineValue Number(double number) => double.IsInteger(number) ? (PipelineValue)(long)number : number;

    private static ProfilerRuleConfig Of(string name, params ReadOnlySpan<(string Name, PipelineValue Value)> parameters)
    {
        var map = new PipelineMap<TextValue>();
        foreach (var (parameter, value) in parameters)
        {
            map[parameter] = value;
        }

        map[RuleConfig.RuleToInvoke] = name;
        return new(name) { RuleParameters = map };
    }
}
