namespace PipelineSdk;

/// <summary>Trains a script with Hugging Face Transformers on PyTorch or TensorFlow.</summary>
public sealed class HuggingFace : DeepLearningFramework
{
    /// <summary>An estimator on instances of one type. Set the versions and the Python version too.</summary>
    /// <param name="entryPoint">The script: its path, or its path within <see cref="EstimatorBase.SourceDir"/>.</param>
    /// <param name="role">The role that the job runs with: an ARN, or the name of a role of the account.</param>
    /// <param name="instanceCount">The number of instances.</param>
    /// <param name="instanceType">The type of the instances.</param>
    public HuggingFace(PipelineString entryPoint, PipelineString role, PipelineInteger instanceCount, TrainingInstanceType instanceType)
        : base(entryPoint, role, instanceCount, instanceType)
    {
    }

    /// <summary>An estimator on a heterogeneous cluster. Set the versions and the Python version too.</summary>
    /// <param name="entryPoint">The script: its path, or its path within <see cref="EstimatorBase.SourceDir"/>.</param>
    /// <param name="role">The role that the job runs with: an ARN, or the name of a role of the account.</param>
    /// <param name="instanceGroups">The groups of instances, at most 5.</param>
    public HuggingFace(PipelineString entryPoint, PipelineString role, IReadOnlyList<InstanceGroup> instanceGroups)
        : base(entryPoint, role, instanceGroups)
    {
    }

    /// <summary>The version of Transformers, such as <c>4.26</c>. Required unless <see cref="Framework.ImageUri"/> is set.</summary>
    /// <value><see langword="null"/> by default.</value>
    public string? TransformersVersion { get; init; }

    /// <summary>
    /// The version of PyTorch, with as many parts as that of Transformers. Either this or <see cref="TensorFlowVersion"/>.
    /// </summary>
    /// <value><see langword="null"/> by default.</value>
    public string? PyTorchVersion { get; init; }

    /// <summary>
    /// The version of TensorFlow, with as many parts as that of Transformers. Either this or <see cref="PyTorchVersion"/>.
    /// </summary>
    /// <value><see langword="null"/> by default.</value>
    public string? TensorFlowVersion { get; init; }

    /// <summary>Has the model compiled while it is trained.</summary>
    /// <value><see langword="null"/> by default: it is not.</value>
    public TrainingCompilerConfig? CompilerConfig { get; init; }

    internal override PythonClass PythonClass => new(nameof(HuggingFace), "sagemaker.huggingface.estimator");

    internal override bool HasMetricsByDefault => true;

    internal override void CheckOwn(JobProblems problems)
    {
        if (ImageUri is null)
        {
            CheckVersions(problems);
        }

        if (Distribution is { } distribution)
        {
            DistributionRules.Check(distribution, this, problems);
            DistributionRules.CheckTorch(distribution, this, TensorFlowVersion is null ? PyTorchVersion : null, CompilerConfig, problems);
        }

        CompilerRules.Check(CompilerConfig, this, PyTorchVersion, (1, 11), problems);
    }

    private protected override string LookUpImage(string region, string? instanceType) => ImageUris.GetTrainingImageUri(
        ImageRequest(FrameworkNames.HuggingFace, region, TransformersVersion, instanceType) with
        {
            PyTorchVersion = PyTorchVersion,
            TensorFlowVersion = TensorFlowVersion,
            TrainingCompiler = CompilerConfig is not null,
        });

    private protected override IEnumerable<KeyValuePair<string, PipelineString>> OwnAfterScript(string? jobName) =>
        [.. DistributionTexts(), .. CompilerConfig?.Hyperparameters ?? []];

    private IEnumerable<KeyValuePair<string, PipelineString>> DistributionTexts() => Distribution switch
    {
        null => [],
        { PyTorchDdp.Enabled: true } => DistributionHyperparameters.Launch("sagemaker_pytorch_ddp_enabled", this),
        { PyTorchDdp: null, TorchDistributed.Enabled: true } => DistributionHyperparameters.Launch("sagemaker_torch_distributed_enabled", this),
        _ => DistributionHyperparameters.Of(Distribution, this),
    };

    private void CheckVersions(JobProblems problems)
    {
        var bases = new[] { PyTorchVersion, TensorFlowVersion }.OfType<string>().ToList();
        if (TransformersVersion is null)
        {
            FrameworkRules.Report(problems, "TransformersVersion is missing.", "set TransformersVersion, or ImageUri.");
        }
        else if (bases.Count != 1)
        {
            FrameworkRules.Report(
                problems,
                bases.Count == 0 ? "neither PyTorchVersion nor TensorFlowVersion is set." : "both PyTorchVersion and TensorFlowVersion are set.",
                "set the one of the framework that Transformers runs on.");
        }
        else if (bases[0].Split('.').Length != TransformersVersion.Split('.').Length)
        {
            FrameworkRules.Report(
                problems,
                $"the versions '{TransformersVersion}' of Transformers and '{bases[0]}' of its framework do not have the same number of parts.",
                "shorten both, or give both in full.");
        }
    }
}
