namespace PipelineSdk.Local;

/// <summary>Documents as files: <c>COLLECTION/NAME.json</c>. A reader sees the old document or the new, never a part.</summary>
internal sealed class FolderDocumentStore(string folder) : DocumentStore
{
    private const string Extension = ".json";

    public override JsonElement? Read(string collection, string name)
    {
        try
        {
            return JsonElement.Parse(File.ReadAllBytes(PathOf(collection, name)), JsonValues.ReadOptions);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    public override void Write(string collection, string name, JsonElement document)
    {
        var path = PathOf(collection, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        AtomicFile.Write(path, JsonValues.WriteUtf8(document.WriteTo, true).Span);
    }

    public override IReadOnlyList<string> List(string collection)
    {
        var path = FolderOf(collection);
        return Directory.Exists(path)
            ?
            [
                .. Directory.EnumerateFiles(path, "*" + Extension)
                    .Select(static file => SafeName.Decode(Path.GetFileNameWithoutExtension(file)))
                    .Order(StringComparer.Ordinal),
            ]
            : [];
    }

    private string FolderOf(string collection) => Path.Combine([folder, .. collection.Split('/').Select(SafeName.Encode)]);

    private string PathOf(string collection, string name) => Path.Combine(FolderOf(collection), SafeName.Encode(name) + Extension);
}
