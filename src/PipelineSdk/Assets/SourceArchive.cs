namespace PipelineSdk;

/// <summary>The archive <c>sourcedir.tar.gz</c> in which code goes to a job.</summary>
internal static class SourceArchive
{
    public const string FileName = "sourcedir.tar.gz";

    /// <summary>
    /// The script alone, or everything in the source folder; and each dependency, a file or folder, under its own name.
    /// </summary>
    public static Archive Of(string entryPoint, string? sourceDir, IReadOnlyList<string> dependencies, LocalFiles files) =>
        new(
            ArchiveFormat.TarGz,
            files.WithoutRepetition(
                sourceDir ?? entryPoint,
                [.. sourceDir is null ? FileAt(entryPoint, files) : files.ReadFolder(sourceDir), .. Dependencies(dependencies, files)]));

    /// <summary>Files and folders under their own names, or a folder's content where its path ends in a slash.</summary>
    public static IEnumerable<ArchiveEntry> Dependencies(IReadOnlyList<string> dependencies, LocalFiles files) =>
        dependencies.SelectMany(dependency => Directory.Exists(files.Resolve(dependency)) ? FolderAt(dependency, files) : FileAt(dependency, files));

    private static IEnumerable<ArchiveEntry> FolderAt(string path, LocalFiles files)
    {
        // As in the Python SDK, the name is what stands after the last slash: of a folder written with one at its end, only the content is packed.
        var name = Path.GetFileName(LocalFiles.WithoutScheme(path));
        return name is "" or "."
            ? files.ReadFolder(path)
            : files.ReadFolder(path).Select(entry => entry with { Name = $"{Path.GetFileName(files.Resolve(path))}/{entry.Name}" });
    }

    private static IEnumerable<ArchiveEntry> FileAt(string path, LocalFiles files) =>
        files.Read(path) is { } file ? [new(Path.GetFileName(file.Path), file)] : [];
}
