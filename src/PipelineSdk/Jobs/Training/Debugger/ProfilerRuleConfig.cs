namespace PipelineSdk;

/// <summary>A profiler rule of AWS with its parameters. The known ones are in <see cref="ProfilerRuleConfigs"/>.</summary>
/// <param name="ruleName">The rule's name, such as <c>LowGPUUtilization</c>.</param>
public sealed class ProfilerRuleConfig(string ruleName)
{
    internal const string DetailedProfilerProcessingJobConfig = "DetailedProfilerProcessingJobConfig";

    /// <summary>The rule's name.</summary>
    public string RuleName { get; } = ruleName ?? throw new ArgumentNullException(nameof(ruleName));

    /// <summary>The rule's parameters.</summary>
    /// <value>Only <c>rule_to_invoke</c>, the name, by default.</value>
    public PipelineMap<TextValue> RuleParameters
    {
        get => field ??= new() { [RuleConfig.RuleToInvoke] = RuleName };
        init;
    }

    internal static bool IsDetailed(string? name) => name?.StartsWith(DetailedProfilerProcessingJobConfig, StringComparison.Ordinal) is true;
}
