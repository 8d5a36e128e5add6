namespace PipelineSdk.Aws;

/// <summary>
/// What <see cref="PipelinePublishingExtensions.UpsertAsync(CompiledPipeline, PipelineSession, UpsertOptions?, CancellationToken)"/> would do, compared
/// with what exists. Making it changes nothing.
/// </summary>
public sealed class PipelinePlan
{
    internal PipelinePlan(CompiledPipeline compiled, string roleArn, PipelineDiff definition) =>
        (Compiled, RoleArn, Definition) = (compiled, roleArn, definition);

    /// <summary>The pipeline's name.</summary>
    public string PipelineName => Compiled.Name;

    /// <summary>What has to be done with the pipeline itself; its tags are told separately.</summary>
    public PlanAction Action { get; internal init; }

    /// <summary>What differs in the definition. Everything is new if there is no pipeline, or if its definition cannot be read.</summary>
    public PipelineDiff Definition { get; }

    /// <summary>Role, description, display name and parallelism, where they differ.</summary>
    public IReadOnlyList<PlannedField> Fields { get; internal init; } = [];

    /// <summary>The tags that differ.</summary>
    public IReadOnlyList<PlannedTag> Tags { get; internal init; } = [];

    /// <summary>The objects to upload, in ordinal order of their places.</summary>
    public IReadOnlyList<PlannedUpload> Uploads { get; internal init; } = [];

    /// <summary>How many objects are in their place with the same content, and are not uploaded.</summary>
    public int PresentUploads { get; internal init; }

    /// <summary>The Lambda functions to create or update.</summary>
    public IReadOnlyList<PlannedFunction> Functions { get; internal init; } = [];

    /// <summary>The steps whose cache key changes: with caching enabled, their next run does not take an old result.</summary>
    public IReadOnlyList<string> ChangedCacheKeys => Definition.ChangedCacheKeys;

    /// <summary>Whether anything has to be done.</summary>
    public bool HasChanges => Action != PlanAction.None || Tags.Count > 0 || Uploads.Count > 0 || Functions.Count > 0;

    internal CompiledPipeline Compiled { get; }

    internal string RoleArn { get; }

    /// <summary>The pipeline as it is; <see langword="null"/> if there is none.</summary>
    internal ExistingPipeline? Existing { get; init; }

    /// <summary>The plan as a readable diff, several lines.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => PlanText.Of(this);
}
