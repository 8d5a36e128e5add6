using System.Security.Cryptography;

namespace PipelineSdk;

/// <summary>Content that the compiler made, such as a script that starts another.</summary>
/// <param name="Content">The bytes.</param>
public sealed record GeneratedContent(ReadOnlyMemory<byte> Content)
    : AssetContent(Content.Length, Convert.ToHexStringLower(SHA256.HashData(Content.Span)))
{
    /// <inheritdoc/>
    public override Stream Open() => new MemoryStream(Content.ToArray(), writable: false);
}
