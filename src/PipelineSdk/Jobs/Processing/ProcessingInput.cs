namespace PipelineSdk;

/// <summary>
/// An input of a processing job: data in S3, a local file or folder, which is uploaded, or the result of a query. Request field
/// <c>ProcessingInputs</c>.
/// </summary>
/// <remarks>
/// A local input belongs to <c>DEFAULT-BUCKET/(PREFIX/)PIPELINE/STEP/input/NAME</c>, whatever is in it: changed data does not miss the step's
/// cache.
/// </remarks>
public sealed class ProcessingInput
{
    private readonly S3Input? _s3Input;
    private readonly DatasetDefinition? _datasetDefinition;

    /// <summary>An input of data in S3, or of a local file or folder.</summary>
    /// <param name="source">The URI in S3, or the local path; a relative one is resolved against <see cref="PipelineEnvironment.BaseDirectory"/>.</param>
    /// <param name="destination">The absolute path in the container. Length: at most 256. Request field <c>LocalPath</c>.</param>
    /// <param name="inputName">The name; by default <c>input-1</c> and so on, by the place among all inputs.</param>
    /// <param name="s3DataType">Whether the URI is a prefix or a manifest; <c>S3Prefix</c> by default.</param>
    /// <param name="s3InputMode">Whether the data is downloaded first or streamed; <c>File</c> by default.</param>
    /// <param name="s3DataDistributionType">Whether each instance gets everything or a share; <c>FullyReplicated</c> by default.</param>
    /// <param name="s3CompressionType">Whether gzip is undone, which needs the mode <c>Pipe</c>; <c>None</c> by default.</param>
    public ProcessingInput(
        PipelineString source,
        PipelineString destination,
        PipelineString? inputName = null,
        ProcessingS3DataType? s3DataType = null,
        ProcessingS3InputMode? s3InputMode = null,
        ProcessingS3DataDistributionType? s3DataDistributionType = null,
        ProcessingS3CompressionType? s3CompressionType = null)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(destination);
        InputName = inputName;
        _s3Input = new(source, destination)
        {
            S3DataType = s3DataType ?? ProcessingS3DataType.S3Prefix,
            S3InputMode = s3InputMode ?? ProcessingS3InputMode.File,
            S3DataDistributionType = s3DataDistributionType ?? ProcessingS3DataDistributionType.FullyReplicated,
            S3CompressionType = s3CompressionType ?? ProcessingS3CompressionType.None,
        };
    }

    /// <summary>An input of data in S3, with all its options as an object.</summary>
    /// <param name="s3Input">The data.</param>
    /// <param name="inputName">The name; by default <c>input-1</c> and so on, by the place among all inputs.</param>
    public ProcessingInput(S3Input s3Input, PipelineString? inputName = null)
    {
        ArgumentNullException.ThrowIfNull(s3Input);
        InputName = inputName;
        _s3Input = s3Input;
    }

    /// <summary>An input of the result of a query.</summary>
    /// <param name="datasetDefinition">The query.</param>
    /// <param name="inputName">The name; by default <c>input-1</c> and so on, by the place among all inputs.</param>
    public ProcessingInput(DatasetDefinition datasetDefinition, PipelineString? inputName = null)
    {
        ArgumentNullException.ThrowIfNull(datasetDefinition);
        InputName = inputName;
        _datasetDefinition = datasetDefinition;
    }

    /// <summary>The name, unique within the job. Request field <c>InputName</c>.</summary>
    /// <value><see langword="null"/> by default: <c>input-1</c> and so on, by the place among all inputs.</value>
    public PipelineString? InputName { get; init; }

    /// <summary>Whether the application reads the input itself, instead of SageMaker providing it. Request field <c>AppManaged</c>.</summary>
    /// <value><see langword="false"/> by default.</value>
    public PipelineBoolean AppManaged { get; init; } = false;

    /// <param name="number">The input's place among all inputs, from 1.</param>
    /// <param name="kmsKey">The key for a local input's upload.</param>
    internal Arguments.ProcessingInput ToRequest(int number, string? kmsKey)
    {
        var name = InputName ?? PipelineString.Format($"input-{number}");
        return new()
        {
            InputName = name,
            AppManaged = AppManaged,
            S3Input = _s3Input is null ? null : ProcessingS3Inputs.ToRequest(_s3Input, name, kmsKey),
            DatasetDefinition = _datasetDefinition?.ToRequest(),
        };
    }
}
