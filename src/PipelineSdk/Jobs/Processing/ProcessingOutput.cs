namespace PipelineSdk;

/// <summary>
/// An output of a processing job: a folder of the container that goes to S3, or records for a feature group. Request field
/// <c>ProcessingOutputConfig.Outputs</c>.
/// </summary>
/// <param name="source">The absolute path in the container; <see langword="null"/>: nothing goes to S3. Length: at most 256.</param>
/// <param name="destination">The URI in S3; by default a place of its own for each execution.</param>
/// <param name="outputName">The name; by default <c>output-1</c> and so on, by the place among all outputs.</param>
public sealed class ProcessingOutput(PipelineString? source = null, PipelineString? destination = null, PipelineString? outputName = null)
{
    /// <summary>The absolute path in the container. Request field <c>S3Output.LocalPath</c>.</summary>
    /// <value><see langword="null"/> by default: nothing goes to S3.</value>
    public PipelineString? Source { get; init; } = source;

    /// <summary>The URI in S3, a prefix. Request field <c>S3Output.S3Uri</c>.</summary>
    /// <value>
    /// <see langword="null"/> by default: <c>s3://DEFAULT-BUCKET/(PREFIX/)PIPELINE/EXECUTIONID/STEP/output/NAME</c>, joined while the pipeline
    /// runs.
    /// </value>
    public PipelineString? Destination { get; init; } = destination;

    /// <summary>The name, unique within the job, by which later steps refer to it. Request field <c>OutputName</c>.</summary>
    /// <value><see langword="null"/> by default: <c>output-1</c> and so on, by the place among all outputs.</value>
    public PipelineString? OutputName { get; init; } = outputName;

    /// <summary>Whether files go to S3 when the job ends, or as they are written. Request field <c>S3Output.S3UploadMode</c>.</summary>
    /// <value><c>EndOfJob</c> by default.</value>
    public ProcessingS3UploadMode S3UploadMode { get; init; } = ProcessingS3UploadMode.EndOfJob;

    /// <summary>Whether the application writes the output itself, instead of SageMaker collecting it. Request field <c>AppManaged</c>.</summary>
    /// <value><see langword="false"/> by default.</value>
    public PipelineBoolean AppManaged { get; init; } = false;

    /// <summary>The feature group that the output's records belong to. Request field <c>FeatureStoreOutput</c>.</summary>
    /// <value><see langword="null"/> by default.</value>
    public Arguments.ProcessingFeatureStoreOutput? FeatureStoreOutput { get; init; }

    /// <param name="number">The output's place among all outputs, from 1.</param>
    internal Arguments.ProcessingOutput ToRequest(int number)
    {
        var name = OutputName ?? PipelineString.Format($"output-{number}");
        return new()
        {
            OutputName = name,
            AppManaged = AppManaged,
            S3Output = Source is null ? null : new() { S3Uri = Place(name), LocalPath = Source, S3UploadMode = S3UploadMode },
            FeatureStoreOutput = (Arguments.ProcessingFeatureStoreOutput?)FeatureStoreOutput?.Copy(),
        };
    }

    private PipelineString Place(PipelineString name) => Destination switch
    {
        null or { Payload: "" } => Own(name),
        { Payload: string text } when !S3Paths.IsS3(text) => Deferred.Reporting(
            Own(name),
            DiagnosticDescriptors.ProcessingDestination,
            $"the destination '{text}' is no URI in S3; the output goes to its default place instead.",
            "give a URI that starts with s3://, or none."),
        var given => given,
    };

    private static PipelineString Own(PipelineString name) => new(new OutputPlace(name.Payload));
}
