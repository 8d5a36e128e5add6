namespace PipelineSdk;

/// <summary>Gives local files and folders their place in S3 and lists them among the assets.</summary>
internal static class LocalAssets
{
    public static string File(string path, DefinitionWriter writer)
    {
        var files = new LocalFiles(writer);
        var uri = $"{Prefix(path, files, writer)}/{Path.GetFileName(path.Replace('\\', '/'))}";
        if (files.Read(path) is { } file)
        {
            writer.Context.Assets.Add(new FileAsset(StepName(writer), uri, file), writer);
        }

        return uri;
    }

    public static string Folder(string path, DefinitionWriter writer)
    {
        var files = new LocalFiles(writer);
        var prefix = Prefix(path, files, writer);
        foreach (var entry in files.ReadFolder(path))
        {
            writer.Context.Assets.Add(new FileAsset(StepName(writer), $"{prefix}/{entry.Name}", entry.Content), writer);
        }

        return prefix;
    }

    /// <summary>Whether a path names something on this machine: it has no scheme, or <c>file://</c>.</summary>
    public static bool IsLocal(string path) =>
        path.StartsWith("file://", StringComparison.OrdinalIgnoreCase) || !path.Contains("://", StringComparison.Ordinal);

    public static string StepName(DefinitionWriter writer) => writer.Facts.Step?.Name ?? "";

    private static string Prefix(string path, LocalFiles files, DefinitionWriter writer) =>
        writer.Context.Environment.DefaultUri(writer.Context.Pipeline.Name, "code", ContentHash.Of([path], files));
}
