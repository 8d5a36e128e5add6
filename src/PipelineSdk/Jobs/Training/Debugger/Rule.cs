using PipelineSdk.Arguments;

namespace PipelineSdk;

/// <summary>A rule that the debugger checks on the tensors of a training job. Written as an item of <c>DebugRuleConfigurations</c>.</summary>
public sealed class Rule : RuleBase
{
    private Rule(PipelineString name, PipelineString? imageUri)
        : base(name, imageUri)
    {
    }

    /// <summary>The tensors that the rule needs; the estimator's hook saves them.</summary>
    public IReadOnlyList<CollectionConfig> CollectionsToSave { get; private init; } = [];

    /// <summary>A rule of AWS.</summary>
    /// <param name="baseConfig">The rule, from <see cref="RuleConfigs"/>.</param>
    /// <param name="name">Its name; that of the rule by default.</param>
    /// <param name="containerLocalOutputPath">The folder in the container for its output; left out by default.</param>
    /// <param name="s3OutputPath">Where its output goes; left out by default.</param>
    /// <param name="otherTrialsS3InputPaths">The tensors of other jobs to compare with; none by default.</param>
    /// <param name="ruleParameters">Parameters beyond those of <paramref name="baseConfig"/>; none by default.</param>
    /// <param name="collectionsToSave">The tensors to save in place of those of <paramref name="baseConfig"/>.</param>
    /// <param name="actions">What happens when the rule is broken; nothing by default.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentException">The parameters name another rule to invoke.</exception>
    public static Rule SageMaker(
        RuleConfig baseConfig,
        PipelineString? name = null,
        PipelineString? containerLocalOutputPath = null,
        PipelineString? s3OutputPath = null,
        IReadOnlyList<PipelineString>? otherTrialsS3InputPaths = null,
        PipelineMap<PipelineString>? ruleParameters = null,
        IReadOnlyList<CollectionConfig>? collectionsToSave = null,
        IReadOnlyList<RuleAction>? actions = null)
    {
        ArgumentNullException.ThrowIfNull(baseConfig);
        if (ruleParameters?.ContainsKey(RuleConfig.RuleToInvoke) is true)
        {
            throw new ArgumentException($"A rule of AWS invokes itself: leave '{RuleConfig.RuleToInvoke}' out, or use Rule.Custom.", nameof(ruleParameters));
        }

        return new(name ?? baseConfig.Name, null)
        {
            ContainerLocalOutputPath = containerLocalOutputPath,
            S3OutputPath = s3OutputPath,
            RuleParameters = HyperparameterText.Merge(
                OtherTrials(otherTrialsS3InputPaths), baseConfig.RuleParameters, ruleParameters ?? [], RuleAction.Parameter(actions)),
            CollectionsToSave = collectionsToSave is { Count: > 0 } ? collectionsToSave : baseConfig.CollectionConfigs,
        };
    }

    /// <summary>A rule of your own.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="imageUri">The image that checks it.</param>
    /// <param name="instanceType">The type of the instance that checks it.</param>
    /// <param name="volumeSizeInGB">The size of its storage in GB.</param>
    /// <param name="source">The file with the rule: an <c>s3://</c> URI or a local file, which is uploaded. Together with <paramref name="ruleToInvoke"/>.</param>
    /// <param name="ruleToInvoke">The class in the file.</param>
    /// <param name="containerLocalOutputPath">The folder in the container for its output; left out by default.</param>
    /// <param name="s3OutputPath">Where its output goes; left out by default.</param>
    /// <param name="otherTrialsS3InputPaths">The tensors of other jobs to compare with; none by default.</param>
    /// <param name="ruleParameters">Parameters of the rule; none by default.</param>
    /// <param name="collectionsToSave">The tensors that the rule needs; none by default.</param>
    /// <param name="actions">What happens when the rule is broken; nothing by default.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentException">Only one of <paramref name="source"/> and <paramref name="ruleToInvoke"/> is given.</exception>
    public static Rule Custom(
        PipelineString name,
        PipelineString imageUri,
        ProcessingInstanceType instanceType,
        PipelineInteger volumeSizeInGB,
        PipelineString? source = null,
        PipelineString? ruleToInvoke = null,
        PipelineString? containerLocalOutputPath = null,
        PipelineString? s3OutputPath = null,
        IReadOnlyList<PipelineString>? otherTrialsS3InputPaths = null,
        PipelineMap<PipelineString>? ruleParameters = null,
        IReadOnlyList<CollectionConfig>? collectionsToSave = null,
        IReadOnlyList<RuleAction>? actions = null)
    {
        ArgumentNullException.ThrowIfNull(imageUri);
        return new(name, imageUri)
        {
            InstanceType = instanceType,
            VolumeSizeInGB = volumeSizeInGB,
            ContainerLocalOutputPath = containerLocalOutputPath,
            S3OutputPath = s3OutputPath,
            RuleParameters = HyperparameterText.Merge(
                OtherTrials(otherTrialsS3InputPaths), Code(source, ruleToInvoke), ruleParameters ?? [], RuleAction.Parameter(actions)),
            CollectionsToSave = collectionsToSave ?? [],
        };
    }

    internal DebugRuleConfiguration ToRequest() => new()
    {
        RuleConfigurationName = Name,
        RuleEvaluatorImage = ImageUri ?? JobImages.Retrieve("debugger rules", null, static (region, _) => ImageUris.Retrieve("debugger", region)),
        InstanceType = InstanceType,
        VolumeSizeInGB = VolumeSizeInGB,
        LocalPath = ContainerLocalOutputPath,
        S3OutputPath = S3OutputPath,
        RuleParameters = RequestParameters,
    };

    private static IEnumerable<KeyValuePair<string, PipelineString>> OtherTrials(IReadOnlyList<PipelineString>? paths) =>
        (paths ?? []).Index().Select(static path => KeyValuePair.Create($"other_trial_{path.Index}", path.Item));
}
