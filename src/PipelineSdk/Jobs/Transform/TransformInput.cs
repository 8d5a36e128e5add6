using PipelineSdk.Arguments;

namespace PipelineSdk;

/// <summary>The data of a batch transform job, and what is made of its records.</summary>
/// <param name="data">The data in S3: a prefix or a manifest. Request field <c>TransformInput.DataSource.S3DataSource.S3Uri</c>; length: at most 1,024.</param>
public sealed class TransformInput(PipelineString data)
{
    /// <summary>The data in S3. Request field <c>TransformInput.DataSource.S3DataSource.S3Uri</c>.</summary>
    public PipelineString Data { get; } = data ?? throw new ArgumentNullException(nameof(data));

    /// <summary>
    /// Whether <see cref="Data"/> is a prefix of the objects or a manifest that lists them. Request field
    /// <c>TransformInput.DataSource.S3DataSource.S3DataType</c>.
    /// </summary>
    /// <value><see cref="PipelineSdk.S3DataType.S3Prefix"/> by default.</value>
    public S3DataType DataType { get; init; } = S3DataType.S3Prefix;

    /// <summary>
    /// The MIME type of the data, such as <c>text/csv</c>. Request field <c>TransformInput.ContentType</c>; length: at most 256.
    /// </summary>
    /// <value><see langword="null"/> by default: not said.</value>
    public PipelineString? ContentType { get; init; }

    /// <summary>How the data is compressed: <c>Gzip</c> or <c>None</c>. Request field <c>TransformInput.CompressionType</c>.</summary>
    /// <value><see langword="null"/> by default: it is not.</value>
    public CompressionType? CompressionType { get; init; }

    /// <summary>
    /// What ends a record: <c>Line</c>, <c>RecordIO</c>, <c>TFRecord</c> or <c>None</c>. Request field <c>TransformInput.SplitType</c>.
    /// </summary>
    /// <value><see langword="null"/> by default: objects are not split.</value>
    public SplitType? SplitType { get; init; }

    /// <summary>
    /// The part of a record that goes to the model, as a JSON path: <c>$.features</c>, or <c>$[1:]</c> for the columns of a CSV file.
    /// Request field <c>DataProcessing.InputFilter</c>; length: at most 63.
    /// </summary>
    /// <value><see langword="null"/> by default: all of it.</value>
    public PipelineString? InputFilter { get; init; }

    /// <summary>
    /// The part of the joined or plain result that is kept, as a JSON path. Request field <c>DataProcessing.OutputFilter</c>; length:
    /// at most 63.
    /// </summary>
    /// <value><see langword="null"/> by default: all of it.</value>
    public PipelineString? OutputFilter { get; init; }

    /// <summary>
    /// Whether each record is joined to its result: <c>Input</c> or <c>None</c>. Request field <c>DataProcessing.JoinSource</c>.
    /// </summary>
    /// <value><see langword="null"/> by default: it is not.</value>
    public JoinSource? JoinSource { get; init; }

    /// <summary>Time-out and retries of the calls to the model. Request field <c>ModelClientConfig</c>.</summary>
    /// <value><see langword="null"/> by default: 600 seconds, no retries.</value>
    public ModelClientConfig? ModelClientConfig { get; init; }

    /// <summary>Where records and results are captured. Request field <c>DataCaptureConfig</c>.</summary>
    /// <value><see langword="null"/> by default: nowhere.</value>
    public BatchDataCaptureConfig? BatchDataCaptureConfig { get; init; }
}
