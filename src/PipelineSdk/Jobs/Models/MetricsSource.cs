namespace PipelineSdk;

/// <summary>A file with metrics or constraints of a model, in S3.</summary>
/// <param name="contentType">The file's MIME type, such as <c>application/json</c>. Length: at most 256. Request field <c>ContentType</c>.</param>
/// <param name="s3Uri">The file. Length: at most 1,024. Request field <c>S3Uri</c>.</param>
public sealed class MetricsSource(PipelineString contentType, PipelineString s3Uri)
{
    /// <summary>The file's MIME type.</summary>
    public PipelineString ContentType { get; } = contentType;

    /// <summary>The file.</summary>
    public PipelineString S3Uri { get; } = s3Uri;

    /// <summary>The hash of the file's content. Length: at most 72. Request field <c>ContentDigest</c>.</summary>
    /// <value><see langword="null"/> by default: not said.</value>
    public PipelineString? ContentDigest { get; init; }

    internal Arguments.MetricsSource ToRequest() => new() { ContentType = ContentType, S3Uri = S3Uri, ContentDigest = ContentDigest };
}
