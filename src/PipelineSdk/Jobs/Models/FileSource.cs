namespace PipelineSdk;

/// <summary>A configuration file of a bias or explainability check, in S3.</summary>
/// <param name="s3Uri">The file. Length: at most 1,024. Request field <c>S3Uri</c>.</param>
public sealed class FileSource(PipelineString s3Uri)
{
    /// <summary>The file.</summary>
    public PipelineString S3Uri { get; } = s3Uri;

    /// <summary>The hash of the file's content. Length: at most 72. Request field <c>ContentDigest</c>.</summary>
    /// <value><see langword="null"/> by default: not said.</value>
    public PipelineString? ContentDigest { get; init; }

    /// <summary>The file's MIME type. Length: at most 256. Request field <c>ContentType</c>.</summary>
    /// <value><see langword="null"/> by default: not said.</value>
    public PipelineString? ContentType { get; init; }

    internal Arguments.FileSource ToRequest() => new() { S3Uri = S3Uri, ContentDigest = ContentDigest, ContentType = ContentType };
}
