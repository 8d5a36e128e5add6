namespace PipelineSdk;

/// <summary>
/// Data in S3 as a processing job's input: a prefix, or a manifest that lists objects. Request field <c>S3Input</c> of
/// <c>ProcessingInputs</c>.
/// </summary>
/// <remarks>
/// A <see cref="ProcessingInput"/> of source and destination says the same shorter, except that the path in the container may be left out here.
/// </remarks>
/// <param name="s3Uri">The URI of a prefix, an object or a manifest; or a local file or folder, which is uploaded. Length: at most 1,024.</param>
/// <param name="localPath">The path in the container; <see langword="null"/>: nothing is downloaded. Length: at most 256.</param>
public sealed class S3Input(PipelineString s3Uri, PipelineString? localPath = null)
{
    /// <summary>The URI, or a local file or folder. Request field <c>S3Uri</c>.</summary>
    public PipelineString S3Uri { get; } = s3Uri ?? throw new ArgumentNullException(nameof(s3Uri));

    /// <summary>The absolute path in the container. Request field <c>LocalPath</c>.</summary>
    /// <value><see langword="null"/> by default: nothing is downloaded.</value>
    public PipelineString? LocalPath { get; init; } = localPath;

    /// <summary>Whether the URI is a prefix or a manifest. Request field <c>S3DataType</c>.</summary>
    /// <value><c>S3Prefix</c> by default.</value>
    public ProcessingS3DataType S3DataType { get; init; } = ProcessingS3DataType.S3Prefix;

    /// <summary>Whether the data is downloaded first, streamed, or loaded as it is read. Request field <c>S3InputMode</c>.</summary>
    /// <value><c>File</c> by default.</value>
    public ProcessingS3InputMode S3InputMode { get; init; } = ProcessingS3InputMode.File;

    /// <summary>Whether each instance gets everything or a share. Request field <c>S3DataDistributionType</c>.</summary>
    /// <value><c>FullyReplicated</c> by default.</value>
    public ProcessingS3DataDistributionType S3DataDistributionType { get; init; } = ProcessingS3DataDistributionType.FullyReplicated;

    /// <summary>Whether gzip is undone. <c>Gzip</c> needs the input mode <c>Pipe</c>. Request field <c>S3CompressionType</c>.</summary>
    /// <value><see langword="null"/> by default: not written.</value>
    public ProcessingS3CompressionType? S3CompressionType { get; init; }
}
