namespace PipelineSdk;

/// <summary>The code of a training job: local, to be uploaded as <c>sourcedir.tar.gz</c>, or there already.</summary>
internal sealed class TrainingCode(EstimatorBase estimator)
{
    private const string ContainerPath = "/opt/ml/input/data/code/sourcedir.tar.gz";

    /// <summary>Whether the code lies on this machine.</summary>
    public bool IsLocal => estimator.SourceDir is null || (estimator.SourceDir.Payload is string folder && !S3Paths.IsS3(folder));

    /// <summary>Where the archive lies when the job starts.</summary>
    public PipelineString Uri => IsLocal ? Deferred.Text("code of the training job", writer => Upload(writer)) : estimator.SourceDir!;

    /// <summary>The script's path within the archive.</summary>
    public PipelineString? Script => estimator is { SourceDir: null, EntryPoint.Payload: string path } ? FileName(path) : estimator.EntryPoint;

    /// <summary>Whether the archive comes to the container as a channel, since the container has no network to load it.</summary>
    public bool IsChannel => estimator is { EnableNetworkIsolation.Payload: not false, EntryPoint: not null };

    /// <summary>The hyperparameters that tell the container of the code.</summary>
    public IEnumerable<KeyValuePair<string, PipelineString>> Hyperparameters =>
    [
        new("sagemaker_submit_directory", IsChannel ? PythonJson.Of(ContainerPath) : JsonUri),
        new("sagemaker_program", HyperparameterText.Json(Script ?? PipelineValue.Null)),
        new("sagemaker_container_log_level", HyperparameterText.Json(estimator.ContainerLogLevel)),
        new("sagemaker_region", Deferred.Text("Region", static writer => PythonJson.Of(writer.Context.Environment.Region))),
    ];

    private PipelineString JsonUri => IsLocal
        ? Deferred.Text("code of the training job", writer => Upload(writer) is { } uri ? PythonJson.Of(uri) : null)
        : HyperparameterText.Json(estimator.SourceDir!);

    public static string FileName(string path) => Path.GetFileName(path.Replace('\\', '/'));

    private string? Upload(DefinitionWriter writer)
    {
        if (estimator.EntryPoint?.Payload is not string entryPoint)
        {
            // What is wrong is reported with the other rules on code.
            return null;
        }

        var files = new LocalFiles(writer);
        var folder = estimator.SourceDir?.Payload as string;
        var hash = ContentHash.Of([folder ?? entryPoint, .. estimator.Dependencies], files);
        var (bucket, prefix, key) = Place(writer);
        var uri = $"s3://{bucket}/{S3Paths.Join(prefix, writer.Context.Pipeline.Name, "code", hash, SourceArchive.FileName)}";
        var archive = SourceArchive.Of(entryPoint, folder, estimator.Dependencies, files);
        writer.Context.Assets.Add(new ArchiveAsset(LocalAssets.StepName(writer), uri, archive) { KmsKeyId = CodeKeys.Constant(key, writer) }, writer);
        return uri;
    }

    /// <summary>Where code goes: the bucket, a prefix in it, and the key that the results in the same bucket have.</summary>
    public (string Bucket, string? Prefix, PipelineString? Key) Place(DefinitionWriter writer)
    {
        var environment = writer.Context.Environment;
        var output = Deferred.Resolve(estimator.OutputPath, writer) is string path && S3Paths.IsS3(path) ? S3Paths.Parse(path).Bucket : null;
        if (estimator.CodeLocation is { } location && S3Paths.IsS3(location))
        {
            var (bucket, prefix) = S3Paths.Parse(location);
            return (bucket, prefix, bucket == (output ?? environment.DefaultBucket) ? estimator.OutputKmsKey : null);
        }

        return output is not null
            ? (output, null, estimator.OutputKmsKey)
            : (environment.DefaultBucket, environment.DefaultBucketPrefix, estimator.OutputPath is null ? estimator.OutputKmsKey : null);
    }
}
