using PipelineSdk.Arguments;

namespace PipelineSdk;

/// <summary>Makes requests of batch transform jobs.</summary>
internal static class TransformRequests
{
    /// <summary>Of a job whose model's name is known only while the pipeline runs.</summary>
    private const string DefaultJobName = "transform-job";

    public static CreateTransformJobRequest Of(Transformer transformer, TransformInput inputs, PipelineString outputPath, string? jobName) => new()
    {
        TransformJobName = jobName ?? BaseName(transformer),
        ModelName = transformer.ModelName,
        TransformInput = new()
        {
            DataSource = new() { S3DataSource = new() { S3DataType = inputs.DataType, S3Uri = inputs.Data } },
            ContentType = inputs.ContentType,
            CompressionType = inputs.CompressionType,
            SplitType = inputs.SplitType,
        },
        TransformOutput = new()
        {
            S3OutputPath = outputPath,
            KmsKeyId = transformer.OutputKmsKey,
            AssembleWith = transformer.AssembleWith,
            Accept = transformer.Accept,
        },
        TransformResources = new()
        {
            InstanceCount = transformer.InstanceCount,
            InstanceType = transformer.InstanceType,
            VolumeKmsKeyId = transformer.VolumeKmsKey,
        },
        BatchStrategy = transformer.Strategy,
        MaxConcurrentTransforms = transformer.MaxConcurrentTransforms,
        MaxPayloadInMB = transformer.MaxPayload,
        Environment = transformer.Env?.Copy(),
        Tags = JobTags.Of(transformer.Tags),
        DataProcessing = DataProcessing(inputs),
        ModelClientConfig = inputs.ModelClientConfig is { IsEmpty: true } ? null : inputs.ModelClientConfig,
        DataCaptureConfig = inputs.BatchDataCaptureConfig,
        Check = writer => Check(inputs, writer),
    };

    /// <summary>A place of the pipeline, the execution and the step in the default bucket.</summary>
    public static PipelineString DefaultOutputPath() => Deferred.Text("place for the results", static writer =>
    {
        var environment = writer.Context.Environment;
        return string.IsNullOrEmpty(environment.DefaultBucketPrefix)
            ? new Join("/", "s3:/", environment.DefaultBucket, writer.Context.Pipeline.Name, ExecutionVariables.PipelineExecutionId, Step(writer))
            : new Join(
                "/",
                "s3:/",
                environment.DefaultBucket,
                environment.DefaultBucketPrefix,
                writer.Context.Pipeline.Name,
                ExecutionVariables.PipelineExecutionId,
                Step(writer));
    });

    /// <summary>The null that the Python SDK's older form writes for an output path that was not given.</summary>
    public static PipelineString NoOutputPath() => Deferred.Text("no place for the results", static writer =>
    {
        writer.Report(
            DiagnosticDescriptors.TransformWithoutOutputPath,
            "the transformer has no output path. As in the Python SDK, this form of the step writes null then, which the service refuses.",
            "set OutputPath, or use new TransformStep(name, transformer.Transform(inputs)), which chooses a place.");
        return null;
    });

    private static string Step(DefinitionWriter writer) => LocalAssets.StepName(writer);

    private static PipelineString BaseName(Transformer transformer) => JobNames.Cut(
        string.IsNullOrEmpty(transformer.BaseTransformJobName) ? transformer.ModelName.Payload as string ?? DefaultJobName : transformer.BaseTransformJobName);

    private static DataProcessing? DataProcessing(TransformInput inputs)
    {
        var processing = new DataProcessing { InputFilter = inputs.InputFilter, OutputFilter = inputs.OutputFilter, JoinSource = inputs.JoinSource };
        return processing.IsEmpty ? null : processing;
    }

    private static void Check(TransformInput inputs, DefinitionWriter writer)
    {
        if (Deferred.Resolve(inputs.Data, writer) is string uri && !S3Paths.IsS3(uri))
        {
            writer.Report(
                DiagnosticDescriptors.TransformDataNotInS3,
                $"the data '{uri}' does not lie in S3.",
                "give an S3 URI, or Asset.File or Asset.Folder for local data.");
        }
    }
}
