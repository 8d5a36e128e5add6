namespace PipelineSdk;

/// <summary>An archive of local files. It is described here, and built when it is needed: the same entries in the same order give the same archive.</summary>
/// <param name="Format">How the entries are packed.</param>
/// <param name="Entries">The entries in ordinal order of their names.</param>
public sealed record ArchiveAsset(ArchiveFormat Format, IReadOnlyList<ArchiveEntry> Entries);
