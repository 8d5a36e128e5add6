namespace PipelineSdk.Aws;

/// <summary>Compares a pipeline's tags with those that are wanted.</summary>
internal static class PipelineTags
{
    private static readonly string[] Reserved = ["aws:", "sagemaker:"];

    public static IReadOnlyList<PlannedTag> Compare(IReadOnlyDictionary<string, string>? existing, UpsertOptions options)
    {
        if (options.Tags is not { } wanted)
        {
            return [];
        }

        existing ??= new Dictionary<string, string>();
        var changed = wanted
            .Select(tag => new PlannedTag(tag.Key, existing.GetValueOrDefault(tag.Key), tag.Value))
            .Where(static tag => tag.Before != tag.After);
        var removed = existing
            .Where(tag => options.RemoveOtherTags && !wanted.ContainsKey(tag.Key) && !IsReserved(tag.Key))
            .Select(static tag => new PlannedTag(tag.Key, tag.Value, null));
        return [.. changed.Concat(removed).OrderBy(static tag => tag.Key, StringComparer.Ordinal)];
    }

    private static bool IsReserved(string key) => Array.Exists(Reserved, start => key.StartsWith(start, StringComparison.OrdinalIgnoreCase));
}
