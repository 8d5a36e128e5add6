namespace PipelineSdk;

/// <summary>What one compilation has read, so that steps that share code read it once, and what it has reported.</summary>
internal sealed class LocalFileCache
{
    /// <summary>Files by their full paths; <see langword="null"/>: cannot be read.</summary>
    public Dictionary<string, LocalFile?> Files { get; } = new(StringComparer.Ordinal);

    /// <summary>What is below folders, by their full paths.</summary>
    public Dictionary<string, IReadOnlyList<LocalEntry>> Folders { get; } = new(StringComparer.Ordinal);

    /// <summary>Hashes by the paths that they were taken over.</summary>
    public Dictionary<string, string> Hashes { get; } = new(StringComparer.Ordinal);

    /// <summary>What was reported, by step.</summary>
    public HashSet<(string? Step, string Id, string Path)> Reported { get; } = [];
}
