namespace PipelineSdk;

/// <summary>
/// A local file is not what it was when the pipeline was compiled. What the definition says of it, such as the hash in its place, would be wrong.
/// </summary>
public sealed class AssetChangedException : IOException
{
    internal AssetChangedException(string path)
        : base($"'{path}' changed while it was read or since the pipeline was compiled. Compile the pipeline again.") => Path = path;

    /// <summary>The file's full path.</summary>
    public string Path { get; }
}
