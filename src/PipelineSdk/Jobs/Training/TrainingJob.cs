using PipelineSdk.Arguments;

namespace PipelineSdk;

/// <summary>Makes the request of a training job from an estimator.</summary>
/// <param name="estimator">The estimator.</param>
/// <param name="jobName">The job's name if the user gave one.</param>
internal sealed class TrainingJob(EstimatorBase estimator, string? jobName)
{
    /// <summary>What jobs are named after whose image is known only while the pipeline runs.</summary>
    public const string DefaultName = "training-job";

    private PipelineString OutputPath => estimator.OutputPath ?? Deferred.Text("default bucket", static writer =>
        S3Paths.Join("s3://", writer.Context.Environment.DefaultBucket, writer.Context.Environment.DefaultBucketPrefix) + "/");

    public OutputDataConfig OutputDataConfig => new()
    {
        S3OutputPath = OutputPath,
        KmsKeyId = estimator.OutputKmsKey,
        CompressionType = estimator.DisableOutputCompression ? OutputCompressionType.None : null,
    };

    public StoppingCondition StoppingCondition => new()
    {
        MaxRuntimeInSeconds = estimator.MaxRun,
        MaxWaitTimeInSeconds = estimator.MaxWait is { Payload: 0L } ? null : estimator.MaxWait,
    };

    public CheckpointConfig? CheckpointConfig => IsGiven(estimator.CheckpointS3Uri)
        ? new() { S3Uri = estimator.CheckpointS3Uri, LocalPath = IsGiven(estimator.CheckpointLocalPath) ? estimator.CheckpointLocalPath : null }
        : null;

    public PipelineBoolean? EnableNetworkIsolation => UnlessFalse(estimator.EnableNetworkIsolation);

    public PipelineBoolean? EnableInterContainerTrafficEncryption => UnlessFalse(estimator.EncryptInterContainerTraffic);

    public PipelineBoolean? EnableManagedSpotTraining => UnlessFalse(estimator.UseSpotInstances);

    public RetryStrategy? RetryStrategy => estimator.MaxRetryAttempts is { } attempts ? new() { MaximumRetryAttempts = attempts } : null;

    public PipelineMap<PipelineString> HyperParameters => estimator.HyperparameterTexts(estimator.Code?.Hyperparameters ?? [], jobName);

    /// <summary>The mode of a job's only input is the job's.</summary>
    public TrainingInputMode InputMode(TrainingInputs? inputs) => (inputs?.Source as TrainingInput)?.InputMode ?? estimator.InputMode;

    /// <summary>The user's channels, then those of the model and the code.</summary>
    public PipelineList<Channel>? Channels(TrainingInputs? inputs)
    {
        var channels = inputs is null ? null : TrainingChannels.Of(inputs);
        if (IsGiven(estimator.ModelUri))
        {
            var model = new TrainingInput(estimator.ModelUri) { ContentType = "application/x-sagemaker-model", InputMode = TrainingInputMode.File };
            var channel = model.ToChannel("");
            channel.ChannelName = estimator.ModelChannelName;
            (channels ??= []).Add(channel);
        }

        if (estimator.Code is { IsChannel: true } code)
        {
            (channels ??= []).Add(new TrainingInput(code.Uri).ToChannel(TrainingChannels.Code));
        }

        return channels;
    }

    public CreateTrainingJobRequest ToRequest(TrainingInputs? inputs, ExperimentConfig? experimentConfig)
    {
        var debugger = new DebuggerSettings(estimator, OutputPath);
        var request = new CreateTrainingJobRequest
        {
            Check = EstimatorRules.Find(estimator, inputs).Reporting(EstimatorRules.CheckingAll(estimator)),
            TrainingJobName = jobName ?? estimator.JobName,
            AlgorithmSpecification = AlgorithmSpecification(inputs),
            OutputDataConfig = OutputDataConfig,
            StoppingCondition = StoppingCondition,
            ResourceConfig = ResourceConfig(),
            RoleArn = Roles.Resolve(estimator.Role),
            InfraCheckConfig = estimator.EnableInfraCheck is { } check ? new() { EnableInfraCheck = check } : null,
            InputDataConfig = Channels(inputs),
            HyperParameters = HyperParameters is { Count: > 0 } texts ? texts : null,
            Environment = estimator.Environment?.Copy(),
            Tags = JobTags.Of(estimator.Tags),
            VpcConfig = estimator.VpcConfig,
            ExperimentConfig = experimentConfig,
            EnableNetworkIsolation = EnableNetworkIsolation,
            EnableInterContainerTrafficEncryption = EnableInterContainerTrafficEncryption,
            EnableManagedSpotTraining = EnableManagedSpotTraining,
            CheckpointConfig = CheckpointConfig,
            TensorBoardOutputConfig = estimator.TensorBoardOutputConfig?.ToRequest(),
            RemoteDebugConfig = estimator.EnableRemoteDebug is { } debug ? new() { EnableRemoteDebug = debug } : null,
            SessionChainingConfig = estimator.EnableSessionTagChaining is { } chaining ? new() { EnableSessionTagChaining = chaining } : null,
            RetryStrategy = RetryStrategy,
        };
        debugger.AddTo(request);
        return request;
    }

    private AlgorithmSpecification AlgorithmSpecification(TrainingInputs? inputs) => new()
    {
        TrainingInputMode = InputMode(inputs),
        TrainingImage = estimator.TrainingImage,
        TrainingImageConfig = estimator.TrainingRepositoryAccessMode is { } mode
            ? new()
            {
                TrainingRepositoryAccessMode = mode,
                TrainingRepositoryAuthConfig = estimator.TrainingRepositoryCredentialsProviderArn is { } arn
                    ? new() { TrainingRepositoryCredentialsProviderArn = arn }
                    : null,
            }
            : null,
        ContainerEntrypoint = estimator.ContainerEntryPoint?.Copy(),
        ContainerArguments = estimator.ContainerArguments?.Copy(),
        MetricDefinitions = estimator.MetricDefinitions?.Copy(),
        EnableSageMakerMetricsTimeSeries = estimator.EnableSageMakerMetrics ?? (estimator.HasMetricsByDefault ? true : null),
    };

    private ResourceConfig ResourceConfig() => new()
    {
        VolumeSizeInGB = estimator.VolumeSize,
        VolumeKmsKeyId = estimator.VolumeKmsKey,
        KeepAlivePeriodInSeconds = estimator.KeepAlivePeriodInSeconds,
        InstanceGroups = estimator.InstanceGroups is { } groups ? new(groups.Select(static group => group.ToRequest())) : null,
        InstanceCount = estimator.InstanceCount,
        InstanceType = estimator.InstanceType,
        TrainingPlanArn = estimator.TrainingPlan,
        InstancePlacementConfig = estimator.InstancePlacementConfig,
    };

    private static PipelineBoolean? UnlessFalse(PipelineBoolean value) => value is { Payload: false } ? null : value;

    private static bool IsGiven([NotNullWhen(true)] PipelineString? text) => text is not (null or { Payload: "" });
}
