namespace PipelineSdk;

/// <summary>An object as a store knows it, without its content.</summary>
/// <param name="Location">Where it is.</param>
/// <param name="Bytes">Its size in bytes.</param>
public sealed record StoredObject(ObjectLocation Location, long Bytes)
{
    /// <summary>
    /// The SHA-256 of the content in lower-case hexadecimal digits, or <see langword="null"/> where the store doesn't know it: lists may leave it
    /// out, and somebody else may have written the object.
    /// </summary>
    public string? Sha256 { get; init; }

    /// <summary>The <see cref="ObjectWriteOptions.Fingerprint"/> that it was written with, or <see langword="null"/> where the store doesn't know it.</summary>
    public string? Fingerprint { get; init; }

    /// <summary>The ARN of the KMS key that it is encrypted with; <see langword="null"/> where it is with none, or the store doesn't know.</summary>
    public string? KmsKeyId { get; init; }

    /// <summary>When it was written, or <see langword="null"/> where the store doesn't know.</summary>
    public DateTimeOffset? LastModified { get; init; }

    /// <summary>Whether it is encrypted as <see cref="ObjectWriteOptions.KmsKeyId"/> wants it.</summary>
    /// <param name="kmsKeyId">The id, ARN or alias of a key; with <see langword="null"/>, any encryption will do.</param>
    /// <returns>Whether it is. Which key an alias means is not known here: any key will do.</returns>
    public bool IsEncryptedWith(string? kmsKeyId) =>
        kmsKeyId is null ||
        (KmsKeyId is { } key &&
            (key == kmsKeyId ||
                key.EndsWith($":key/{kmsKeyId}", StringComparison.Ordinal) ||
                kmsKeyId.StartsWith("alias/", StringComparison.Ordinal) ||
                kmsKeyId.Contains(":alias/", StringComparison.Ordinal)));
}
