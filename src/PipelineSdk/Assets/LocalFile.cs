namespace PipelineSdk;

/// <summary>A local file as it was when the pipeline was compiled.</summary>
/// <param name="Path">Its full path.</param>
/// <param name="Bytes">Its size in bytes.</param>
/// <param name="Sha256">The SHA-256 of its content, in lower-case hexadecimal digits.</param>
public sealed record LocalFile(string Path, long Bytes, string Sha256) : AssetContent(Bytes, Sha256)
{
    /// <inheritdoc/>
    /// <remarks>The content is checked on the way: who has read the stream to its end has read what was hashed.</remarks>
    /// <exception cref="AssetChangedException">The file has another content than when the pipeline was compiled; thrown here or while reading.</exception>
    public override Stream Open() => new LocalFileStream(this);
}
