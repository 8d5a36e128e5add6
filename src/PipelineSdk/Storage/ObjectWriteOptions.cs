namespace PipelineSdk;

/// <summary>How an object is written.</summary>
public sealed record ObjectWriteOptions
{
    /// <summary>The SHA-256 that the content must have, in lower-case hexadecimal digits. If it hasn't, nothing is stored.</summary>
    /// <value><see langword="null"/> by default: any content is taken, and its SHA-256 stored.</value>
    public string? Sha256 { get; init; }

    /// <summary>What the content was made from, in a short form that tells one content from another: kept with the object. Length: at most 1,024.</summary>
    /// <value><see langword="null"/> by default. Stores need not keep it.</value>
    public string? Fingerprint { get; init; }

    /// <summary>The id, ARN or alias of the KMS key to encrypt it with. Stores that don't encrypt ignore it.</summary>
    /// <value><see langword="null"/> by default: the bucket's own setting holds.</value>
    public string? KmsKeyId { get; init; }

    /// <summary>The account that the bucket must belong to: 12 digits. Stores without accounts ignore it.</summary>
    /// <value><see langword="null"/> by default: what the store itself expects.</value>
    public string? ExpectedBucketOwner { get; init; }

    /// <summary>Is told how many bytes are written so far.</summary>
    /// <value><see langword="null"/> by default.</value>
    public IProgress<long>? Progress { get; init; }
}
