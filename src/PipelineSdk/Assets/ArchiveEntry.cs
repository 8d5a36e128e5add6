namespace PipelineSdk;

/// <summary>A file in an archive.</summary>
/// <param name="Name">Its path in the archive, with forward slashes.</param>
/// <param name="Content">Its content.</param>
public sealed record ArchiveEntry(string Name, AssetContent Content);
