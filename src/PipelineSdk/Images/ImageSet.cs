namespace PipelineSdk;

/// <summary>The images of a framework for one scope, or for several scopes that share them.</summary>
internal sealed class ImageSet(
    IReadOnlyList<string> scopes, bool isShared, IReadOnlyDictionary<string, string> aliases, IReadOnlyList<ImageEntry> entries)
{
    public IReadOnlyList<string> Scopes { get; } = scopes;

    /// <summary>Whether these are the framework's images whatever the scope is.</summary>
    public bool IsShared { get; } = isShared;

    /// <summary>Versions by their other names.</summary>
    public IReadOnlyDictionary<string, string> Aliases { get; } = aliases;

    /// <summary>All images, in the order of the table: a version's are next to each other.</summary>
    public IReadOnlyList<ImageEntry> Entries { get; } = entries;

    /// <summary>The versions in the order of the table, which is mostly but not always from old to new.</summary>
    public IReadOnlyList<string> Versions { get; } = [.. entries.Select(entry => entry.Version).Distinct()];

    /// <summary>The images of a version or of the version that an alias means; none if the version is unknown.</summary>
    public IReadOnlyList<ImageEntry> Of(string version)
    {
        var known = Aliases.GetValueOrDefault(version, version);
        return [.. Entries.Where(entry => entry.Version == known)];
    }
}
