namespace PipelineSdk;

/// <summary>An archive that belongs to S3.</summary>
/// <param name="StepName">The first step that needs it.</param>
/// <param name="S3Uri">Where it belongs.</param>
/// <param name="Archive">What is in it.</param>
public sealed record ArchiveAsset(string StepName, string S3Uri, Archive Archive) : UploadAsset(StepName, S3Uri)
{
    internal override bool HasSameContent(UploadAsset other) => other is ArchiveAsset archive && archive.Archive.HasSameContent(Archive);
}
