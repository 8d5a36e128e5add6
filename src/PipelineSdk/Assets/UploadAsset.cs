namespace PipelineSdk;

/// <summary>An object that belongs to S3.</summary>
/// <param name="StepName">The first step that needs it.</param>
/// <param name="S3Uri">Where it belongs.</param>
public abstract record UploadAsset(string StepName, string S3Uri) : PipelineAsset(StepName)
{
    /// <summary>The KMS key to encrypt it with, or <see langword="null"/>.</summary>
    public string? KmsKeyId { get; init; }

    /// <summary>Whether another asset has the same content.</summary>
    internal abstract bool HasSameContent(UploadAsset other);
}
