namespace PipelineSdk;

/// <summary>
/// The training job that puts code into a model archive, where one is needed: the options of <c>repack_model_step_settings</c> of the Python SDK.
/// </summary>
/// <remarks>
/// The job runs scikit-learn's training image. Script, source folder, dependencies and hyperparameters are those of the model. Of several models of an
/// inference pipeline, <see cref="Role"/>, <see cref="OutputPath"/> and <see cref="OutputKmsKey"/> are for the first repack step only, as in the Python
/// SDK; the other settings are for all.
/// </remarks>
public sealed class RepackModelStepSettings
{
    /// <summary>The version of scikit-learn whose image runs the job.</summary>
    /// <value><c>1.2-1</c> by default.</value>
    public string FrameworkVersion { get; init; } = "1.2-1";

    /// <summary>The image that runs the job, in place of scikit-learn's. Request field <c>AlgorithmSpecification.TrainingImage</c>.</summary>
    /// <value><see langword="null"/> by default: scikit-learn's.</value>
    public PipelineString? ImageUri { get; init; }

    /// <summary>The instance type. Request field <c>ResourceConfig.InstanceType</c>.</summary>
    /// <value><c>ml.m5.large</c> by default.</value>
    public TrainingInstanceType InstanceType { get; init; } = TrainingInstanceType.MlM5Large;

    /// <summary>The size of the volume, in GB, which has to hold the archive and its files twice. Request field <c>ResourceConfig.VolumeSizeInGB</c>.</summary>
    /// <value>30 by default.</value>
    public PipelineInteger VolumeSize { get; init; } = 30;

    /// <summary>The KMS key of the volume. Request field <c>ResourceConfig.VolumeKmsKeyId</c>.</summary>
    /// <value><see langword="null"/> by default: none.</value>
    public PipelineString? VolumeKmsKey { get; init; }

    /// <summary>How long the job may run, in seconds. Request field <c>StoppingCondition.MaxRuntimeInSeconds</c>; range: from 1.</summary>
    /// <value>86,400 by default: a day.</value>
    public PipelineInteger MaxRun { get; init; } = 24 * 60 * 60;

    /// <summary>How often the service tries a job again that failed for its own reasons. Request field <c>RetryStrategy.MaximumRetryAttempts</c>;
    /// range: 1 to 30.</summary>
    /// <value><see langword="null"/> by default: not said.</value>
    public PipelineInteger? MaxRetryAttempts { get; init; }

    /// <summary>Whether the job runs on spot instances. Request field <c>EnableManagedSpotTraining</c>. Needs <see cref="MaxWait"/>.</summary>
    /// <value><see langword="false"/> by default.</value>
    public PipelineBoolean UseSpotInstances { get; init; } = false;

    /// <summary>How long to wait for spot instances and the job together, in seconds. Request field <c>StoppingCondition.MaxWaitTimeInSeconds</c>.</summary>
    /// <value><see langword="null"/> by default: not said.</value>
    public PipelineInteger? MaxWait { get; init; }

    /// <summary>Where the repacked archive goes. Request field <c>OutputDataConfig.S3OutputPath</c>. The job's code goes to the same bucket.</summary>
    /// <value>
    /// <see langword="null"/> by default: below the place of the model's code for a <see cref="ModelStep"/>, the default bucket for a
    /// <see cref="RegisterModel"/>.
    /// </value>
    public PipelineString? OutputPath { get; init; }

    /// <summary>The KMS key of the repacked archive and of the job's code in the same bucket. Request field <c>OutputDataConfig.KmsKeyId</c>.</summary>
    /// <value><see langword="null"/> by default: <see cref="Model.ModelKmsKey"/> of the model.</value>
    public PipelineString? OutputKmsKey { get; init; }

    /// <summary>An S3 URI below which the job's code goes.</summary>
    /// <value><see langword="null"/> by default: the bucket of the output.</value>
    public string? CodeLocation { get; init; }

    /// <summary>
    /// The start of the job's name, which is left out of the definition unless <see cref="PipelineDefinitionConfig.UseCustomJobPrefix"/> is set.
    /// </summary>
    /// <value><see langword="null"/> by default: the image's name.</value>
    public string? BaseJobName { get; init; }

    /// <summary>The role that the job runs under. Request field <c>RoleArn</c>.</summary>
    /// <value><see langword="null"/> by default: that of the model.</value>
    public PipelineString? Role { get; init; }

    /// <summary>The subnets of the job. Request field <c>VpcConfig.Subnets</c>. Set <see cref="SecurityGroupIds"/> too.</summary>
    /// <value><see langword="null"/> by default: those of the model.</value>
    public PipelineList<PipelineString>? Subnets { get; init; }

    /// <summary>The security groups of the job. Request field <c>VpcConfig.SecurityGroupIds</c>. Set <see cref="Subnets"/> too.</summary>
    /// <value><see langword="null"/> by default: those of the model.</value>
    public PipelineList<PipelineString>? SecurityGroupIds { get; init; }

    /// <summary>Whether traffic between containers is encrypted. Request field <c>EnableInterContainerTrafficEncryption</c>.</summary>
    /// <value><see langword="false"/> by default.</value>
    public PipelineBoolean EncryptInterContainerTraffic { get; init; } = false;

    /// <summary>The job's environment variables. Request field <c>Environment</c>.</summary>
    /// <value><see langword="null"/> by default: none.</value>
    public PipelineMap<PipelineString>? Environment { get; init; }

    /// <summary>The job's tags. Request field <c>Tags</c>; items: at most 50.</summary>
    /// <value><see langword="null"/> by default: none.</value>
    public PipelineMap<PipelineString>? Tags { get; init; }
}
