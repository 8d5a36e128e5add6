namespace PipelineSdk;

/// <summary>
/// Something that publishing does before the pipeline is created: a <see cref="FileAsset"/> or <see cref="ArchiveAsset"/> to upload, a
/// <see cref="RepackAsset"/> to make of an archive in S3, or a <see cref="LambdaAsset"/> to create or update.
/// </summary>
/// <param name="StepName">The first step that needs it.</param>
public abstract record PipelineAsset(string StepName);
