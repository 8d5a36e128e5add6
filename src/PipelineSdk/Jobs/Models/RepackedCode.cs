namespace PipelineSdk;

/// <summary>Inference code as it lies in a model archive: below <c>code</c>, and dependencies below <c>code/lib</c>.</summary>
internal static class RepackedCode
{
    public const string Folder = "code";

    /// <param name="entryPoint">The script; <see langword="null"/> if the code itself is not on this machine.</param>
    /// <param name="sourceDir">The folder with the code, or <see langword="null"/>.</param>
    /// <param name="dependencies">Further files and folders.</param>
    /// <param name="files">Reads them.</param>
    public static IReadOnlyList<ArchiveEntry> Entries(string? entryPoint, string? sourceDir, IReadOnlyList<string> dependencies, LocalFiles files) =>
    [
        .. Below(Folder, entryPoint is null ? [] : SourceArchive.Of(entryPoint, sourceDir, [], files).Entries),
        .. Below($"{Folder}/lib", SourceArchive.Dependencies(dependencies, files)),
    ];

    private static IEnumerable<ArchiveEntry> Below(string folder, IEnumerable<ArchiveEntry> entries) =>
        entries.Select(entry => entry with { Name = $"{folder}/{entry.Name}" });
}
