using PipelineSdk.Arguments;

namespace PipelineSdk;

/// <summary>Tags of a job as requests have them.</summary>
internal static class JobTags
{
    [return: NotNullIfNotNull(nameof(tags))]
    public static PipelineList<Tag>? Of(PipelineMap<PipelineString>? tags) =>
        tags is null ? null : PipelineList<Tag>.Owning(Array.ConvertAll([.. tags], static tag => new Tag { Key = tag.Key, Value = tag.Value }));
}
