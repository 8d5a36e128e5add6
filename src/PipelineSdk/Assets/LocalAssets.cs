namespace PipelineSdk;

/// <summary>Gives local files and folders their place in S3 and lists them among the assets.</summary>
internal static class LocalAssets
{
    /// <summary>Lists a file among the assets, under its own name.</summary>
    /// <returns>The file's URI.</returns>
    public static string File(string path, string prefix, string? kmsKey, DefinitionWriter writer)
    {
        var uri = $"{prefix}/{FileName(path)}";
        if (new LocalFiles(writer).Read(path) is { } file)
        {
            writer.Context.Assets.Add(new FileAsset(StepName(writer), uri, file) { KmsKeyId = kmsKey }, writer);
        }

        return uri;
    }

    /// <summary>Lists the files of a folder among the assets.</summary>
    /// <returns>Their prefix.</returns>
    public static string Folder(string path, string prefix, string? kmsKey, DefinitionWriter writer)
    {
        foreach (var entry in new LocalFiles(writer).ReadFolder(path))
        {
            writer.Context.Assets.Add(new FileAsset(StepName(writer), $"{prefix}/{entry.Name}", entry.Content) { KmsKeyId = kmsKey }, writer);
        }

        return prefix;
    }

    /// <summary>Lists a file or the files of a folder among the assets.</summary>
    /// <returns>The file's URI, or the folder's prefix.</returns>
    public static string FileOrFolder(string path, string prefix, string? kmsKey, DefinitionWriter writer) =>
        Directory.Exists(new LocalFiles(writer).Resolve(path)) ? Folder(path, prefix, kmsKey, writer) : File(path, prefix, kmsKey, writer);

    /// <summary>Whether a path names something on this machine: it has no scheme, or <c>file://</c>.</summary>
    public static bool IsLocal(string path) =>
        path.StartsWith("file://", StringComparison.OrdinalIgnoreCase) || !path.Contains("://", StringComparison.Ordinal);

    /// <summary>The last piece of a local path.</summary>
    public static string FileName(string path) => Path.GetFileName(LocalFiles.WithoutScheme(path).Replace('\\', '/'));

    public static string StepName(DefinitionWriter writer) => writer.Facts.Step?.Name ?? "";
}
