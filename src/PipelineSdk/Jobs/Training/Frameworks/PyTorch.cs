namespace PipelineSdk;

/// <summary>Trains a script with PyTorch.</summary>
public sealed class PyTorch : DeepLearningFramework
{
    /// <summary>An estimator on instances of one type. Set <see cref="FrameworkVersion"/> and the Python version too.</summary>
    /// <param name="entryPoint">The script: its path, or its path within <see cref="EstimatorBase.SourceDir"/>.</param>
    /// <param name="role">The role that the job runs with: an ARN, or the name of a role of the account.</param>
    /// <param name="instanceCount">The number of instances.</param>
    /// <param name="instanceType">The type of the instances.</param>
    public PyTorch(PipelineString entryPoint, PipelineString role, PipelineInteger instanceCount, TrainingInstanceType instanceType)
        : base(entryPoint, role, instanceCount, instanceType)
    {
    }

    /// <summary>An estimator on a heterogeneous cluster. Set <see cref="FrameworkVersion"/> and the Python version too.</summary>
    /// <param name="entryPoint">The script: its path, or its path within <see cref="EstimatorBase.SourceDir"/>.</param>
    /// <param name="role">The role that the job runs with: an ARN, or the name of a role of the account.</param>
    /// <param name="instanceGroups">The groups of instances, at most 5.</param>
    public PyTorch(PipelineString entryPoint, PipelineString role, IReadOnlyList<InstanceGroup> instanceGroups)
        : base(entryPoint, role, instanceGroups)
    {
    }

    /// <summary>The version of PyTorch, such as <c>2.3</c>. Required unless <see cref="Framework.ImageUri"/> is set.</summary>
    /// <value><see langword="null"/> by default.</value>
    public string? FrameworkVersion { get; init; }

    /// <summary>Has the model compiled while it is trained.</summary>
    /// <value><see langword="null"/> by default: it is not.</value>
    public TrainingCompilerConfig? CompilerConfig { get; init; }

    internal override PythonClass PythonClass => new(nameof(PyTorch), "sagemaker.pytorch.estimator");

    internal override bool HasMetricsByDefault => FrameworkRules.IsAtLeast(FrameworkVersion, 1, 3);

    internal override bool RefusesDebuggerHook => HasCheckpoints;

    internal override void CheckOwn(JobProblems problems)
    {
        FrameworkRules.CheckVersion(FrameworkVersion, nameof(FrameworkVersion), this, problems);
        FrameworkRules.CheckVersion(PyVersion, nameof(PyVersion), this, problems);
        if (Distribution is { } distribution)
        {
            DistributionRules.Check(distribution, this, problems);
            DistributionRules.CheckTorch(distribution, this, FrameworkVersion, CompilerConfig, problems);
        }

        CompilerRules.Check(CompilerConfig, this, FrameworkVersion, (1, 12), problems);
    }

    // PyTorch's images run its data parallelism with SageMaker's library.
    private protected override Distribution? EffectiveDistribution => Distribution?.PyTorchDdp is not { } ddp ? Distribution : new()
    {
        TorchDistributed = Distribution.TorchDistributed,
        PyTorchXla = Distribution.PyTorchXla,
        ParameterServer = Distribution.ParameterServer,
        MultiWorkerMirroredStrategy = Distribution.MultiWorkerMirroredStrategy,
        Mpi = Distribution.Mpi,
        InstanceGroups = Distribution.InstanceGroups,
        SmDistributed = new() { DataParallel = new() { Enabled = ddp.Enabled } },
    };

    private protected override string LookUpImage(string region, string? instanceType) => ImageUris.GetTrainingImageUri(
        ImageRequest(FrameworkNames.PyTorch, region, FrameworkVersion, instanceType) with { TrainingCompiler = CompilerConfig is not null });

    private protected override IEnumerable<KeyValuePair<string, PipelineString>> OwnAfterScript(string? jobName) =>
        [.. DistributionTexts(), .. CompilerConfig?.Hyperparameters ?? []];

    private IEnumerable<KeyValuePair<string, PipelineString>> DistributionTexts()
    {
        if (EffectiveDistribution is not { } distribution)
        {
            return [];
        }

        if (distribution.TorchDistributed is not { Enabled: true })
        {
            return DistributionHyperparameters.Of(distribution, this);
        }

        var launch = DistributionHyperparameters.Launch("sagemaker_torch_distributed_enabled", this);
        return distribution.SmDistributed is null ? launch : DistributionHyperparameters.Of(distribution, this).Concat(launch);
    }
}
