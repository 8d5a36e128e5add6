namespace PipelineSdk;

/// <summary>A framework or algorithm with its images by scope.</summary>
internal sealed class ImageFramework(string name, IReadOnlyList<ImageSet> sets)
{
    public string Name { get; } = name;

    public IReadOnlyList<ImageSet> Sets { get; } = sets;

    public IReadOnlyList<string> Scopes { get; } = [.. sets.SelectMany(set => set.Scopes)];

    /// <summary>
    /// Whether the images can be asked for by this framework's name; the others are variants that other arguments lead to.
    /// </summary>
    public bool IsRetrievable { get; } =
        sets.Any(set => set.Scopes.Count > 0)
        && (name == FrameworkNames.HuggingFace || sets.All(set => set.Entries.All(entry => entry.BaseFrameworks.Count == 0)));

    public ImageSet? Set(string? scope) => scope is null ? null : Sets.FirstOrDefault(set => set.Scopes.Contains(scope));
}
