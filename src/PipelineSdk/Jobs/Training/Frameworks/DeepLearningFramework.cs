namespace PipelineSdk;

/// <summary>What the estimators of deep learning frameworks share: distributed training.</summary>
public abstract class DeepLearningFramework : Framework
{
    private protected DeepLearningFramework(
        PipelineString entryPoint, PipelineString role, PipelineInteger instanceCount, TrainingInstanceType instanceType)
        : base(entryPoint, role, instanceCount, instanceType)
    {
    }

    private protected DeepLearningFramework(PipelineString entryPoint, PipelineString role, IReadOnlyList<InstanceGroup> instanceGroups)
        : base(entryPoint, role, instanceGroups)
    {
    }

    /// <summary>The Python version, such as <c>py310</c>. Required unless <see cref="Framework.ImageUri"/> is set.</summary>
    /// <value><see langword="null"/> by default.</value>
    public string? PyVersion { get; init; }

    /// <summary>How training is spread over instances and GPUs.</summary>
    /// <value><see langword="null"/> by default: it is not.</value>
    public Distribution? Distribution { get; init; }

    /// <summary>The distribution as the framework's images run it.</summary>
    private protected virtual Distribution? EffectiveDistribution => Distribution;

    private protected bool HasCheckpoints => CheckpointS3Uri is not (null or { Payload: "" }) && CheckpointLocalPath is not (null or { Payload: "" });

    private protected TrainingImageUriRequest ImageRequest(string framework, string region, string? version, string? instanceType) => new(framework, region)
    {
        FrameworkVersion = version,
        PyVersion = PyVersion,
        InstanceType = instanceType,
        SmDistributed = EffectiveDistribution?.SmDistributed is not null,
        SmModelParallel = EffectiveDistribution is { TorchDistributed: not null, SmDistributed.ModelParallel.Enabled: true },
    };
}
