using PipelineSdk.Arguments;

namespace PipelineSdk;

/// <content>Machines, limits and network.</content>
public abstract partial class EstimatorBase
{
    private static readonly PipelineInteger Day = 24 * 60 * 60;

    /// <summary>The number of instances. Written as <c>InstanceCount</c>; <see langword="null"/> if there are instance groups.</summary>
    public PipelineInteger? InstanceCount { get; }

    /// <summary>The type of the instances. Written as <c>InstanceType</c>; <see langword="null"/> if there are instance groups.</summary>
    public TrainingInstanceType? InstanceType { get; }

    /// <summary>The groups of a heterogeneous cluster. Written as <c>InstanceGroups</c>; <see langword="null"/> if all instances are of one type.</summary>
    public IReadOnlyList<InstanceGroup>? InstanceGroups { get; }

    /// <summary>The size of each instance's storage in GB. Written as <c>VolumeSizeInGB</c>.</summary>
    /// <value>30 by default.</value>
    public PipelineInteger VolumeSize { get; init; } = 30;

    /// <summary>The KMS key for the storage. Written as <c>VolumeKmsKeyId</c>. Length: at most 2,048.</summary>
    /// <value><see langword="null"/> by default: left out.</value>
    public PipelineString? VolumeKmsKey { get; init; }

    /// <summary>
    /// How long the instances are kept as a warm pool for the next job, in seconds. Written as <c>KeepAlivePeriodInSeconds</c>. Range: 0 to
    /// 21,600.
    /// </summary>
    /// <value><see langword="null"/> by default: not at all.</value>
    public PipelineInteger? KeepAlivePeriodInSeconds { get; init; }

    /// <summary>The ARN of a training plan whose capacity the job takes. Written as <c>TrainingPlanArn</c>. Length: 50 to 2,048.</summary>
    /// <value><see langword="null"/> by default: left out.</value>
    public PipelineString? TrainingPlan { get; init; }

    /// <summary>How the instances are placed. Written as <c>InstancePlacementConfig</c>.</summary>
    /// <value><see langword="null"/> by default: left out.</value>
    public InstancePlacementConfig? InstancePlacementConfig { get; init; }

    /// <summary>How long the job may run, in seconds. Written as <c>MaxRuntimeInSeconds</c>. Range: at least 1.</summary>
    /// <value>86,400 by default: a day.</value>
    public PipelineInteger MaxRun { get; init; } = Day;

    /// <summary>
    /// How long a job on spot instances may take with all waiting, in seconds; at least <see cref="MaxRun"/>. Written as
    /// <c>MaxWaitTimeInSeconds</c>.
    /// </summary>
    /// <value><see langword="null"/> by default: left out.</value>
    public PipelineInteger? MaxWait { get; init; }

    /// <summary>Whether spot instances are used, which needs <see cref="MaxWait"/>. Written as <c>EnableManagedSpotTraining</c>.</summary>
    /// <value><see langword="false"/> by default.</value>
    public PipelineBoolean UseSpotInstances { get; init; } = false;

    /// <summary>How often the service starts the job again after an internal error. Written as <c>MaximumRetryAttempts</c>. Range: 1 to 30.</summary>
    /// <value><see langword="null"/> by default: never.</value>
    public PipelineInteger? MaxRetryAttempts { get; init; }

    /// <summary>The subnets of the job, together with <see cref="SecurityGroupIds"/>. Written as <c>Subnets</c>. Items: 1 to 16.</summary>
    /// <value><see langword="null"/> by default: no VPC.</value>
    public PipelineList<PipelineString>? Subnets { get; init; }

    /// <summary>The security groups of the job, together with <see cref="Subnets"/>. Written as <c>SecurityGroupIds</c>. Items: 1 to 5.</summary>
    /// <value><see langword="null"/> by default: no VPC.</value>
    public PipelineList<PipelineString>? SecurityGroupIds { get; init; }

    /// <summary>
    /// Whether traffic between the containers of a distributed job is encrypted. Written as <c>EnableInterContainerTrafficEncryption</c>.
    /// </summary>
    /// <value><see langword="false"/> by default.</value>
    public PipelineBoolean EncryptInterContainerTraffic { get; init; } = false;

    /// <summary>
    /// Whether the container has no network. Code then comes as a channel of its own, <c>code</c>. Written as <c>EnableNetworkIsolation</c>.
    /// </summary>
    /// <value><see langword="false"/> by default.</value>
    public PipelineBoolean EnableNetworkIsolation { get; init; } = false;

    internal VpcConfig? VpcConfig => Subnets is null || SecurityGroupIds is null
        ? null
        : new() { Subnets = Subnets.Copy(), SecurityGroupIds = SecurityGroupIds.Copy() };

    /// <summary>
    /// The instance type that an image is chosen for: the one there is, or of several groups the first with GPUs, or else the first.
    /// </summary>
    internal PipelineString? ImageInstanceType => InstanceType ?? InstanceGroups switch
    {
        null or [] => null,
        [var first, ..] => (InstanceGroups.FirstOrDefault(static group => InstanceFamilies.HasGpu(group.InstanceType.Payload as string)) ?? first).InstanceType,
    };
}
