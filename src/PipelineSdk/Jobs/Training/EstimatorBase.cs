using PipelineSdk.Arguments;

namespace PipelineSdk;

/// <summary>
/// What all estimators share: the role, machines, data, code and limits of a training job. <see cref="Fit"/> makes the request of it.
/// </summary>
public abstract partial class EstimatorBase
{
    private static readonly PipelineString DefaultModelChannelName = "model";

    private protected EstimatorBase(PipelineString role, PipelineInteger instanceCount, TrainingInstanceType instanceType)
    {
        ArgumentNullException.ThrowIfNull(role);
        ArgumentNullException.ThrowIfNull(instanceCount);
        ArgumentNullException.ThrowIfNull(instanceType);
        Role = role;
        InstanceCount = instanceCount;
        InstanceType = instanceType;
    }

    private protected EstimatorBase(PipelineString role, IReadOnlyList<InstanceGroup> instanceGroups)
    {
        ArgumentNullException.ThrowIfNull(role);
        ArgumentNullException.ThrowIfNull(instanceGroups);
        Role = role;
        InstanceGroups = instanceGroups;
    }

    /// <summary>
    /// The role that the job runs with: an ARN, or the name of a role of the account. Written as <c>RoleArn</c>. Length: 20 to 2,048.
    /// </summary>
    public PipelineString Role { get; }

    /// <summary>
    /// What the job's name starts with. The run names the job, so this shows only with
    /// <see cref="PipelineDefinitionConfig.UseCustomJobPrefix"/>.
    /// </summary>
    /// <value><see langword="null"/> by default: the last part of the image's URI, without its tag.</value>
    public string? BaseJobName { get; init; }

    /// <summary>
    /// Hyperparameters, as text on the wire. Written as <c>HyperParameters</c>. Entries: at most 100; each at most 2,500 characters.
    /// </summary>
    /// <value>
    /// Empty by default. An <see cref="Estimator"/> without <see cref="SourceDir"/> writes them as Python's <c>str()</c> does (<c>True</c>,
    /// <c>{'k': 'v'}</c>), other estimators as JSON (<c>true</c>, <c>{"k": "v"}</c>, text in quotes). A reference to a number becomes text while
    /// the pipeline runs.
    /// </value>
    public PipelineMap<TextValue> Hyperparameters { get; init; } = [];

    /// <summary>
    /// Environment variables of the container. Written as <c>Environment</c>. Entries: at most 100; values: at most 512 characters.
    /// </summary>
    /// <value><see langword="null"/> by default: left out.</value>
    public PipelineMap<PipelineString>? Environment { get; init; }

    /// <summary>The tags of the job. Written as <c>Tags</c>. Entries: at most 50.</summary>
    /// <value><see langword="null"/> by default: left out.</value>
    public PipelineMap<PipelineString>? Tags { get; init; }

    /// <summary>The metrics to read out of the job's log. Written as <c>MetricDefinitions</c>. Items: at most 40.</summary>
    /// <value><see langword="null"/> by default: left out. A <see cref="HyperparameterTuner"/> has metric definitions of its own.</value>
    public PipelineList<MetricDefinition>? MetricDefinitions { get; init; }

    /// <summary>Whether SageMaker keeps time series of the job's metrics. Written as <c>EnableSageMakerMetricsTimeSeries</c>.</summary>
    /// <value><see langword="null"/> by default: left out; newer versions of the deep learning frameworks turn it on.</value>
    public PipelineBoolean? EnableSageMakerMetrics { get; init; }

    /// <summary>
    /// How the data comes into the container: <c>File</c>, <c>FastFile</c> or <c>Pipe</c>. Written as <c>TrainingInputMode</c>.
    /// </summary>
    /// <value><c>File</c> by default.</value>
    public TrainingInputMode InputMode { get; init; } = TrainingInputMode.File;

    /// <summary>A model to start from, as an <c>s3://</c> URI: a channel of its own, after the others.</summary>
    /// <value><see langword="null"/> by default: none.</value>
    public PipelineString? ModelUri { get; init; }

    /// <summary>
    /// The name of the channel of <see cref="ModelUri"/>. Written as <c>ChannelName</c>. Length: 1 to 64; pattern:
    /// <c>[A-Za-z0-9\.\-_]+</c>.
    /// </summary>
    /// <value><c>model</c> by default.</value>
    public PipelineString ModelChannelName { get; init; } = DefaultModelChannelName;

    /// <summary>Where the results go. Written as <c>S3OutputPath</c>. Length: at most 1,024.</summary>
    /// <value><see langword="null"/> by default: the default bucket.</value>
    public PipelineString? OutputPath { get; init; }

    /// <summary>
    /// The KMS key for the results, and for code that lies in the same bucket. Written as <c>KmsKeyId</c>. Length: at most 2,048.
    /// </summary>
    /// <value><see langword="null"/> by default: the bucket's own.</value>
    public PipelineString? OutputKmsKey { get; init; }

    /// <summary>Whether the model stays a folder of files. Written as <c>CompressionType</c> <c>NONE</c>.</summary>
    /// <value><see langword="false"/> by default: it becomes <c>model.tar.gz</c>.</value>
    public bool DisableOutputCompression { get; init; }

    /// <summary>Where checkpoints are kept. Written as <c>S3Uri</c> of <c>CheckpointConfig</c>. Length: at most 1,024.</summary>
    /// <value><see langword="null"/> by default: no checkpoints.</value>
    public PipelineString? CheckpointS3Uri { get; init; }

    /// <summary>
    /// The folder in the container for checkpoints; without effect without <see cref="CheckpointS3Uri"/>. Written as <c>LocalPath</c> of
    /// <c>CheckpointConfig</c>. Length: at most 4,096.
    /// </summary>
    /// <value><see langword="null"/> by default: the service's, <c>/opt/ml/checkpoints</c>.</value>
    public PipelineString? CheckpointLocalPath { get; init; }

    /// <summary>Makes the request of the training job, for <see cref="TrainingStep(string, CreateTrainingJobRequest)"/>.</summary>
    /// <param name="inputs">The data; none by default.</param>
    /// <param name="jobName">The job's name; see <see cref="BaseJobName"/> for when it shows.</param>
    /// <param name="experimentConfig">The experiment; only the trial component's display name stays in a pipeline.</param>
    /// <returns>The request, which may be adjusted before it becomes a step.</returns>
    public CreateTrainingJobRequest Fit(TrainingInputs? inputs = null, string? jobName = null, ExperimentConfig? experimentConfig = null) =>
        new TrainingJob(this, jobName).ToRequest(inputs, experimentConfig);
}
