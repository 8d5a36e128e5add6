namespace PipelineSdk;

/// <summary>A local file as it was when the pipeline was compiled.</summary>
/// <param name="Path">Its full path.</param>
/// <param name="Bytes">Its size in bytes.</param>
/// <param name="Sha256">The SHA-256 of its content, in lower-case hexadecimal digits.</param>
public sealed record LocalFile(string Path, long Bytes, string Sha256) : AssetContent(Bytes, Sha256)
{
    /// <inheritdoc/>
    public override Stream Open() => new FileStream(Path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);
}
