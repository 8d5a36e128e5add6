namespace PipelineSdk;

/// <summary>Where the logs for TensorBoard go. Written as <c>TensorBoardOutputConfig</c>.</summary>
/// <param name="s3OutputPath">The place in S3. Written as <c>S3OutputPath</c>. Length: at most 1,024.</param>
/// <param name="containerLocalOutputPath">
/// The folder in the container that the logs are written to. Written as <c>LocalPath</c>; left out by default, the service's is
/// <c>/opt/ml/output/tensorboard</c>. Length: at most 4,096.
/// </param>
public sealed class TensorBoardOutputConfig(PipelineString s3OutputPath, PipelineString? containerLocalOutputPath = null)
{
    /// <summary>The place in S3. Written as <c>S3OutputPath</c>. Length: at most 1,024.</summary>
    public PipelineString S3OutputPath { get; } = s3OutputPath ?? throw new ArgumentNullException(nameof(s3OutputPath));

    /// <summary>The folder in the container that the logs are written to. Written as <c>LocalPath</c>.</summary>
    /// <value><see langword="null"/> by default: left out.</value>
    public PipelineString? ContainerLocalOutputPath { get; } = containerLocalOutputPath;

    internal Arguments.TensorBoardOutputConfig ToRequest() => new() { S3OutputPath = S3OutputPath, LocalPath = ContainerLocalOutputPath };
}
