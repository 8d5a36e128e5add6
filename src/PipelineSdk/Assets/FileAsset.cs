namespace PipelineSdk;

/// <summary>A file that belongs to S3 as it is.</summary>
/// <param name="StepName">The first step that needs it.</param>
/// <param name="S3Uri">Where it belongs.</param>
/// <param name="Content">Its content.</param>
public sealed record FileAsset(string StepName, string S3Uri, AssetContent Content) : UploadAsset(StepName, S3Uri)
{
    internal override bool HasSameContent(UploadAsset other) => other is FileAsset file && file.Content.Sha256 == Content.Sha256;
}
