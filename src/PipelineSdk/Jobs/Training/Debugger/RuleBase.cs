namespace PipelineSdk;

/// <summary>A rule that a job beside the training job checks: a <see cref="Rule"/> or a <see cref="ProfilerRule"/>.</summary>
public abstract class RuleBase
{
    private protected RuleBase(PipelineString name, PipelineString? imageUri)
    {
        ArgumentNullException.ThrowIfNull(name);
        Name = name;
        ImageUri = imageUri;
    }

    /// <summary>The rule's name, unique in the job. Written as <c>RuleConfigurationName</c>. Length: 1 to 256.</summary>
    public PipelineString Name { get; }

    /// <summary>The image that checks the rule. Written as <c>RuleEvaluatorImage</c>. <see langword="null"/>: that of AWS in the Region.</summary>
    public PipelineString? ImageUri { get; }

    /// <summary>The type of the instance that checks the rule. Written as <c>InstanceType</c>; <see langword="null"/>: left out.</summary>
    public ProcessingInstanceType? InstanceType { get; private protected init; }

    /// <summary>The size of its storage in GB. Written as <c>VolumeSizeInGB</c>; <see langword="null"/>: left out.</summary>
    public PipelineInteger? VolumeSizeInGB { get; private protected init; }

    /// <summary>The folder in the container for its output. Written as <c>LocalPath</c>; <see langword="null"/>: left out.</summary>
    public PipelineString? ContainerLocalOutputPath { get; private protected init; }

    /// <summary>Where its output goes in S3. Written as <c>S3OutputPath</c>; <see langword="null"/>: left out.</summary>
    public PipelineString? S3OutputPath { get; private protected init; }

    /// <summary>The rule's parameters. Written as <c>RuleParameters</c>. Entries: at most 100; values: at most 256 characters.</summary>
    public PipelineMap<PipelineString> RuleParameters { get; private protected init; } = [];

    internal PipelineMap<PipelineString>? RequestParameters => RuleParameters.Count == 0 ? null : RuleParameters.Copy();

    /// <summary>Parameters that name the code of a custom rule; a local file is uploaded.</summary>
    private protected static IEnumerable<KeyValuePair<string, PipelineString>> Code(PipelineString? source, PipelineString? ruleToInvoke)
    {
        if (source is null != ruleToInvoke is null)
        {
            throw new ArgumentException("A custom rule needs both its source and the rule to invoke, or neither.", nameof(source));
        }

        return source is null ? [] :
        [
            new("source_s3_uri", source.Payload is string path && LocalAssets.IsLocal(path) ? Asset.File(path) : source),
            new("rule_to_invoke", ruleToInvoke!),
        ];
    }
}
