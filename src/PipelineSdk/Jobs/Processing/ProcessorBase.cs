using PipelineSdk.Arguments;

namespace PipelineSdk;

/// <summary>What all processors have in common: where a processing job runs and under which limits.</summary>
/// <remarks>
/// A processor is not changed by what is made from it: it may serve any number of steps. For each job, <c>Run</c> gives the bare request, which may
/// be adjusted before it becomes a <see cref="ProcessingStep"/>.
/// </remarks>
public abstract class ProcessorBase
{
    private protected ProcessorBase(PipelineString role, PipelineInteger instanceCount, ProcessingInstanceType instanceType)
    {
        ArgumentNullException.ThrowIfNull(role);
        ArgumentNullException.ThrowIfNull(instanceCount);
        ArgumentNullException.ThrowIfNull(instanceType);
        if (role.Payload is "")
        {
            throw new ArgumentException("A processing job needs a role.", nameof(role));
        }

        Role = role;
        InstanceCount = instanceCount;
        InstanceType = instanceType;
    }

    /// <summary>The role of the job: an ARN, or the name of a role of the account. Request field <c>RoleArn</c>.</summary>
    public PipelineString Role { get; }

    /// <summary>The number of instances. Range: 1 to 100. Request field <c>ProcessingResources.ClusterConfig.InstanceCount</c>.</summary>
    public PipelineInteger InstanceCount { get; }

    /// <summary>The type of the instances. Request field <c>ProcessingResources.ClusterConfig.InstanceType</c>.</summary>
    public ProcessingInstanceType InstanceType { get; }

    /// <summary>The size of each instance's volume in GB. Range: 1 to 16,384. Request field <c>ProcessingResources.ClusterConfig.VolumeSizeInGB</c>.</summary>
    /// <value>30 by default.</value>
    public PipelineInteger VolumeSizeInGB { get; init; } = 30;

    /// <summary>
    /// The KMS key for the volumes: an identifier, ARN or alias. Length: at most 2,048. Request field
    /// <c>ProcessingResources.ClusterConfig.VolumeKmsKeyId</c>.
    /// </summary>
    /// <value><see langword="null"/> by default: none.</value>
    public PipelineString? VolumeKmsKey { get; init; }

    /// <summary>
    /// The KMS key for the outputs: an identifier, ARN or alias. Length: at most 2,048. Request field
    /// <c>ProcessingOutputConfig.KmsKeyId</c>, which is written for a job with outputs only.
    /// </summary>
    /// <value><see langword="null"/> by default: the bucket's own encryption.</value>
    public PipelineString? OutputKmsKey { get; init; }

    /// <summary>
    /// How long the job may run, in seconds. Range: 1 to 777,600. Request field <c>StoppingCondition.MaxRuntimeInSeconds</c>.
    /// </summary>
    /// <value><see langword="null"/> by default: not written; the service stops the job after a day.</value>
    public PipelineInteger? MaxRuntimeInSeconds { get; init; }

    /// <summary>
    /// The start of the job's name, in pipelines that keep job names (<see cref="PipelineDefinitionConfig.UseCustomJobPrefix"/>); cut to 39
    /// characters. Request field <c>ProcessingJobName</c>.
    /// </summary>
    /// <value><see langword="null"/> by default: the image's name, or the framework's for a framework processor.</value>
    public string? BaseJobName { get; init; }

    /// <summary>
    /// Environment variables of the container. Entries: at most 100; keys and values: at most 256 characters. They are readable by everybody who
    /// can describe the job: no secrets. Request field <c>Environment</c>.
    /// </summary>
    /// <value><see langword="null"/> by default: not written.</value>
    public PipelineMap<PipelineString>? Env { get; init; }

    /// <summary>Tags of the job. Entries: at most 50; keys: 1 to 128 characters; values: at most 256. Request field <c>Tags</c>.</summary>
    /// <value><see langword="null"/> by default: not written.</value>
    public PipelineMap<PipelineString>? Tags { get; init; }

    /// <summary>The network of the job. Request field <c>NetworkConfig</c>.</summary>
    /// <value><see langword="null"/> by default: not written; the job has network access and is in no VPC.</value>
    public NetworkConfig? NetworkConfig { get; init; }

    /// <summary>The image, which may have to be looked up when the pipeline is compiled.</summary>
    private protected abstract PipelineString Image { get; }

    /// <summary>The start of the job's name if <see cref="BaseJobName"/> is not set.</summary>
    private protected abstract PipelineString DefaultBaseJobName { get; }

    private protected virtual PipelineMap<PipelineString>? Environment => Env;

    /// <summary>Gives the request of a job.</summary>
    /// <param name="args">What the job works on.</param>
    /// <param name="jobName">The job's name, if it is not to be generated.</param>
    /// <param name="experimentConfig">The experiment; the run keeps its display name only.</param>
    /// <param name="kmsKey">The key for the upload of code and local inputs.</param>
    internal CreateProcessingJobRequest ToRequest(
        RunArgs args, string? jobName = null, ExperimentConfig? experimentConfig = null, string? kmsKey = null) => new()
    {
        ProcessingJobName = jobName ?? JobName(),
        ProcessingResources = new()
        {
            ClusterConfig = new()
            {
                InstanceType = InstanceType,
                InstanceCount = InstanceCount,
                VolumeSizeInGB = VolumeSizeInGB,
                VolumeKmsKeyId = VolumeKmsKey,
            },
        },
        AppSpecification = new()
        {
            ImageUri = ImageFor(args.Code),
            ContainerArguments = args.Arguments?.Copy(),
            ContainerEntrypoint = EntrypointFor(args.Code),
        },
        RoleArn = Roles.Resolve(Role),
        ProcessingInputs = Inputs(args, kmsKey),
        ProcessingOutputConfig = Outputs(args) is { } outputs ? new() { Outputs = outputs, KmsKeyId = OutputKmsKey } : null,
        Environment = Environment?.Copy(),
        NetworkConfig = NetworkConfig?.ToRequest(),
        StoppingCondition = MaxRuntimeInSeconds is null ? null : new() { MaxRuntimeInSeconds = MaxRuntimeInSeconds },
        Tags = JobTags.Of(Tags),
        ExperimentConfig = (ExperimentConfig?)experimentConfig?.Copy(),
    };

    /// <summary>The image of a job with the given code, which is the place to say that there is none to run.</summary>
    private protected virtual PipelineString ImageFor(ProcessingCode? code) => Image;

    /// <summary>The command that starts a job with the given code.</summary>
    private protected abstract PipelineList<PipelineString>? EntrypointFor(ProcessingCode? code);

    /// <summary>The input that brings the code into the container, if any.</summary>
    private protected abstract IReadOnlyList<ProcessingInput> CodeInputs(ProcessingCode? code, string? kmsKey);

    private PipelineList<Arguments.ProcessingInput>? Inputs(RunArgs args, string? kmsKey)
    {
        ProcessingInput[] inputs = [.. args.Inputs ?? [], .. CodeInputs(args.Code, kmsKey)];
        var requests = new Arguments.ProcessingInput[inputs.Length];
        for (var i = 0; i < inputs.Length; i++)
        {
            requests[i] = inputs[i].ToRequest(i + 1, kmsKey);
        }

        return requests is [] ? null : PipelineList<Arguments.ProcessingInput>.Owning(requests);
    }

    private static PipelineList<Arguments.ProcessingOutput>? Outputs(RunArgs args)
    {
        var requests = new Arguments.ProcessingOutput[args.Outputs?.Count ?? 0];
        for (var i = 0; i < requests.Length; i++)
        {
            requests[i] = args.Outputs![i].ToRequest(i + 1);
        }

        return requests is [] ? null : PipelineList<Arguments.ProcessingOutput>.Owning(requests);
    }

    private PipelineString JobName() => string.IsNullOrEmpty(BaseJobName) ? DefaultBaseJobName : JobNames.Cut(BaseJobName);
}
