using PipelineSdk.Aws.SageMaker;

namespace PipelineSdk.Aws;

/// <summary>The requests that a plan makes to SageMaker.</summary>
internal sealed class PipelineRequests(PipelinePlan plan, UpsertOptions options)
{
    private readonly ObjectLocation? _place = DefinitionPlace.AssetOf(plan.Compiled) is { } asset ? ObjectLocation.Parse(asset.S3Uri) : null;

    public CreatePipelineRequest Create() => new()
    {
        PipelineName = plan.PipelineName,
        PipelineDisplayName = options.DisplayName,
        PipelineDefinition = Text,
        PipelineDefinitionS3Location = Place,
        PipelineDescription = options.Description,
        RoleArn = plan.RoleArn,
        ParallelismConfiguration = Parallelism.Of(options.MaxParallelExecutionSteps),
        Tags = options.Tags is { Count: > 0 } ? Tags : null,
    };

    public UpdatePipelineRequest Update() => new()
    {
        PipelineName = plan.PipelineName,
        PipelineDisplayName = options.DisplayName,
        PipelineDefinition = Text,
        PipelineDefinitionS3Location = Place,
        PipelineDescription = options.Description,
        RoleArn = plan.RoleArn,
        ParallelismConfiguration = Parallelism.Of(options.MaxParallelExecutionSteps),
    };

    public AddTagsRequest? AddTags() =>
        Tags is { Count: > 0 } tags ? new() { ResourceArn = plan.Existing!.Response.PipelineArn!, Tags = tags } : null;

    public DeleteTagsRequest? DeleteTags() => plan.Tags.Where(static tag => tag.After is null).Select(static tag => tag.Key).ToList() is { Count: > 0 } keys
        ? new() { ResourceArn = plan.Existing!.Response.PipelineArn!, TagKeys = keys }
        : null;

    private string? Text => _place is null ? plan.Compiled.ToJson() : null;

    private PipelineDefinitionS3Location? Place => _place is { } place ? new() { Bucket = place.Bucket, ObjectKey = place.Key } : null;

    private List<Tag> Tags =>
        [.. plan.Tags.Where(static tag => tag.After is not null).Select(static tag => new Tag { Key = tag.Key, Value = tag.After })];
}
