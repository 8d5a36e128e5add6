namespace PipelineSdk;

/// <summary>Inference code as it lies in a model archive: below <c>code</c>, and dependencies below <c>code/lib</c>.</summary>
internal static class RepackedCode
{
    public const string Folder = "code";

    /// <param name="entryPoint">The script.</param>
    /// <param name="sourceDir">The local folder with the code, or <see langword="null"/>.</param>
    /// <param name="codeIsInS3">Whether the code itself comes from an archive in S3, so that only dependencies are local.</param>
    /// <param name="dependencies">Further files and folders.</param>
    /// <param name="files">Reads them.</param>
    public static IReadOnlyList<ArchiveEntry> Entries(
        string entryPoint,
        string? sourceDir,
        bool codeIsInS3,
        IReadOnlyList<string> dependencies,
        LocalFiles files)
    {
        var code = codeIsInS3 ? [] : SourceArchive.Of(entryPoint, sourceDir, [], files).Entries;
        return [.. Below(Folder, code), .. dependencies.SelectMany(dependency => Below($"{Folder}/lib", Dependency(dependency, files)))];
    }

    // A dependency is packed under its own name whether it is a file or a folder, as into an archive of its own.
    private static IEnumerable<ArchiveEntry> Dependency(string path, LocalFiles files) =>
        Directory.Exists(files.Resolve(path))
            ? Below(Path.GetFileName(Path.TrimEndingDirectorySeparator(files.Resolve(path))), files.ReadFolder(path))
            : SourceArchive.Of(path, null, [], files).Entries;

    private static IEnumerable<ArchiveEntry> Below(string folder, IEnumerable<ArchiveEntry> entries) =>
        entries.Select(entry => entry with { Name = $"{folder}/{entry.Name}" });
}
