namespace PipelineSdk;

/// <summary>The content of an asset: a <see cref="LocalFile"/>, or <see cref="GeneratedContent"/> that the compiler made.</summary>
/// <param name="Bytes">Its size in bytes.</param>
/// <param name="Sha256">The SHA-256 of it, in lower-case hexadecimal digits.</param>
public abstract record AssetContent(long Bytes, string Sha256)
{
    /// <summary>Opens it for reading.</summary>
    /// <returns>A stream from its start, whose length is known. It can be set back to its start, and nowhere else.</returns>
    /// <exception cref="IOException">It cannot be read any more.</exception>
    public abstract Stream Open();
}
