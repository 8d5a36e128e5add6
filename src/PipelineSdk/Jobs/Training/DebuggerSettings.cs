using PipelineSdk.Arguments;

namespace PipelineSdk;

/// <summary>What the debugger and the profiler add to the request of a training job.</summary>
/// <param name="estimator">The estimator.</param>
/// <param name="outputPath">The estimator's output path.</param>
internal sealed class DebuggerSettings(EstimatorBase estimator, PipelineString outputPath)
{
    private static readonly DebuggerHookConfig DefaultHook = new();

    private static readonly PipelineBoolean WhereNotOffered = new(new ComputedExpression(
        "whether the Region lacks the profiler",
        static writer => (PipelineBoolean)!Regions.OfferDebugger(writer.Context.Environment.Region)));

    private IEnumerable<Rule> DebuggerRules => estimator.RefusesDebugger || estimator.Rules is null ? [] : estimator.Rules.OfType<Rule>();

    /// <summary>Whether the profiler is off in all Regions.</summary>
    public static bool IsProfilerOff(EstimatorBase estimator) =>
        estimator.DisableProfiler || InstanceFamilies.HasTrainium(estimator.InstanceType?.Payload as string);

    public void AddTo(CreateTrainingJobRequest request)
    {
        request.DebugRuleConfigurations = NullIfEmpty(Array.ConvertAll([.. DebuggerRules], static rule => rule.ToRequest()));
        request.ProfilerRuleConfigurations = NullIfEmpty(Array.ConvertAll([.. ProfilerRules()], static rule => rule.ToRequest()));
        request.ProfilerConfig = ProfilerConfig();
        if (estimator is { RefusesDebugger: false, RefusesDebuggerHook: false } && estimator.DebuggerHookConfig is null or { IsOff: false })
        {
            var hook = (estimator.DebuggerHookConfig ?? DefaultHook).ToRequest(outputPath, DebuggerRules.SelectMany(static rule => rule.CollectionsToSave));
            request[nameof(request.DebugHookConfig)] = new DeferredMember(hook, static context => Regions.OfferDebugger(context.Environment.Region));
        }
    }

    private Arguments.ProfilerConfig ProfilerConfig()
    {
        if (estimator.ProfilerConfig is { } config)
        {
            return config.ToRequest(outputPath);
        }

        if (IsProfilerOff(estimator))
        {
            return new() { DisableProfiler = true };
        }

        var request = new Arguments.ProfilerConfig
        {
            DisableProfiler = WhereNotOffered,
        };
        request[nameof(request.S3OutputPath)] = new DeferredMember(outputPath, static context => Regions.OfferDebugger(context.Environment.Region));
        return request;
    }

    private List<ProfilerRule> ProfilerRules()
    {
        List<ProfilerRule> rules = estimator.Rules is null ? [] : [.. estimator.Rules.OfType<ProfilerRule>()];
        var isDetailed = estimator.ProfilerConfig?.ProfileParams is not null;

        // As in the Python SDK, an empty list of rules also says that the detailed profiler's own rule is not wanted.
        return isDetailed && !IsProfilerOff(estimator) && rules.Count == 0 && estimator.Rules is null or { Count: > 0 }
            ? [ProfilerRule.SageMaker(ProfilerRuleConfigs.DetailedProfilerProcessing)]
            : rules;
    }

    private static PipelineList<T>? NullIfEmpty<T>(T[] items)
        where T : class => items.Length == 0 ? null : PipelineList<T>.Owning(items);
}
