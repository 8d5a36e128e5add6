namespace PipelineSdk;

/// <summary>A local file that belongs to S3 as it is.</summary>
/// <param name="StepName">The first step that needs it.</param>
/// <param name="S3Uri">Where it belongs.</param>
/// <param name="Content">The file.</param>
public sealed record FileAsset(string StepName, string S3Uri, LocalFile Content) : UploadAsset(StepName, S3Uri)
{
    internal override bool HasSameContent(UploadAsset other) => other is FileAsset file && file.Content.Sha256 == Content.Sha256;
}
