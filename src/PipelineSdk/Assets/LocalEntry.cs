namespace PipelineSdk;

/// <summary>A file or folder below a local folder.</summary>
/// <param name="Path">Its path within the folder, with forward slashes.</param>
/// <param name="FullPath">Its full path.</param>
/// <param name="IsFile">Whether it is a file.</param>
internal sealed record LocalEntry(string Path, string FullPath, bool IsFile)
{
    public string Name => Path[(Path.LastIndexOf('/') + 1)..];
}
