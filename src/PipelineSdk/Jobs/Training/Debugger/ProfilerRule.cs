using PipelineSdk.Arguments;

namespace PipelineSdk;

/// <summary>
/// A rule that the profiler checks on a training job's use of the machine. Written as an item of <c>ProfilerRuleConfigurations</c>.
/// </summary>
public sealed class ProfilerRule : RuleBase
{
    private ProfilerRule(PipelineString name, PipelineString? imageUri)
        : base(name, imageUri)
    {
    }

    private bool IsDetailed => ProfilerRuleConfig.IsDetailed(Name.Payload as string);

    /// <summary>A rule of AWS.</summary>
    /// <param name="baseConfig">The rule, from <see cref="ProfilerRuleConfigs"/>.</param>
    /// <param name="name">Its name; that of the rule by default.</param>
    /// <param name="containerLocalOutputPath">The folder in the container for its output; left out by default.</param>
    /// <param name="s3OutputPath">Where its output goes; left out by default.</param>
    /// <param name="instanceType">
    /// The type of the instance, only for the detailed profiler's processing job: <c>ml.m5.4xlarge</c> by default. Other rules leave it to AWS.
    /// </param>
    /// <param name="volumeSizeInGB">The size of its storage in GB, for the same job only: 128 by default.</param>
    /// <returns>The rule.</returns>
    public static ProfilerRule SageMaker(
        ProfilerRuleConfig baseConfig,
        PipelineString? name = null,
        PipelineString? containerLocalOutputPath = null,
        PipelineString? s3OutputPath = null,
        ProcessingInstanceType? instanceType = null,
        PipelineInteger? volumeSizeInGB = null)
    {
        ArgumentNullException.ThrowIfNull(baseConfig);
        var usedName = name ?? baseConfig.RuleName;
        var isDetailed = ProfilerRuleConfig.IsDetailed(usedName.Payload as string);
        return new(usedName, null)
        {
            InstanceType = isDetailed ? instanceType ?? ProcessingInstanceType.MlM5_4Xlarge : null,
            VolumeSizeInGB = isDetailed ? volumeSizeInGB ?? 128 : null,
            ContainerLocalOutputPath = containerLocalOutputPath,
            S3OutputPath = s3OutputPath,
            RuleParameters = Texts(baseConfig.RuleParameters),
        };
    }

    /// <summary>A rule of your own.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="imageUri">The image that checks it.</param>
    /// <param name="instanceType">The type of the instance that checks it.</param>
    /// <param name="volumeSizeInGB">The size of its storage in GB.</param>
    /// <param name="source">
    /// The file with the rule: an <c>s3://</c> URI or a local file, which is uploaded. Together with <paramref name="ruleToInvoke"/>.
    /// </param>
    /// <param name="ruleToInvoke">The class in the file.</param>
    /// <param name="containerLocalOutputPath">The folder in the container for its output; left out by default.</param>
    /// <param name="s3OutputPath">Where its output goes; left out by default.</param>
    /// <param name="ruleParameters">Parameters of the rule; none by default.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentException">Only one of <paramref name="source"/> and <paramref name="ruleToInvoke"/> is given.</exception>
    public static ProfilerRule Custom(
        PipelineString name,
        PipelineString imageUri,
        ProcessingInstanceType instanceType,
        PipelineInteger volumeSizeInGB,
        PipelineString? source = null,
        PipelineString? ruleToInvoke = null,
        PipelineString? containerLocalOutputPath = null,
        PipelineString? s3OutputPath = null,
        PipelineMap<TextValue>? ruleParameters = null)
    {
        ArgumentNullException.ThrowIfNull(imageUri);
        return new(name, imageUri)
        {
            InstanceType = instanceType,
            VolumeSizeInGB = volumeSizeInGB,
            ContainerLocalOutputPath = containerLocalOutputPath,
            S3OutputPath = s3OutputPath,
            RuleParameters = HyperparameterText.Merge(Code(source, ruleToInvoke), Texts(ruleParameters ?? [])),
        };
    }

    internal ProfilerRuleConfiguration ToRequest() => new()
    {
        RuleConfigurationName = Name,
        RuleEvaluatorImage = ImageUri ?? (IsDetailed
            ? JobImages.Retrieve("the detailed profiler", null, static (region, _) => ImageUris.Retrieve("detailed-profiler", region))
            : JobImages.Retrieve("profiler rules", null, static (region, _) => ImageUris.Retrieve("debugger", region))),
        InstanceType = InstanceType,
        VolumeSizeInGB = VolumeSizeInGB,
        LocalPath = ContainerLocalOutputPath,
        S3OutputPath = S3OutputPath,
        RuleParameters = RequestParameters,
    };

    private static PipelineMap<PipelineString> Texts(PipelineMap<TextValue> values) =>
        HyperparameterText.Merge(HyperparameterText.All(values, HyperparameterText.Plain));
}
