namespace PipelineSdk.Aws;

/// <summary>A tag of the pipeline that has to be changed.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Before">The old value; <see langword="null"/> if it is new.</param>
/// <param name="After">The new value; <see langword="null"/> if it is removed.</param>
public sealed record PlannedTag(string Key, string? Before, string? After)
{
    /// <summary>One line, such as <c>~ tag 'a': "1" → "2"</c>.</summary>
    /// <returns>The line.</returns>
    public override string ToString() => (Before, After) switch
    {
        (null, _) => $"+ tag '{Key}': \"{After}\"",
        (_, null) => $"- tag '{Key}': \"{Before}\"",
        _ => $"~ tag '{Key}': \"{Before}\" → \"{After}\"",
    };
}
