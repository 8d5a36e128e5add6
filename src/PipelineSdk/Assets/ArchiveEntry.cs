namespace PipelineSdk;

/// <summary>A file in an archive.</summary>
/// <param name="Name">Its path in the archive, with forward slashes.</param>
/// <param name="Content">The local file.</param>
public sealed record ArchiveEntry(string Name, LocalFile Content);
