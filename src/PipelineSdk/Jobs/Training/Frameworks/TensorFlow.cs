namespace PipelineSdk;

/// <summary>Trains a script with TensorFlow.</summary>
public sealed class TensorFlow : DeepLearningFramework
{
    /// <summary>An estimator on instances of one type. Set <see cref="FrameworkVersion"/> and the Python version too.</summary>
    /// <param name="entryPoint">The script: its path, or its path within <see cref="EstimatorBase.SourceDir"/>.</param>
    /// <param name="role">The role that the job runs with: an ARN, or the name of a role of the account.</param>
    /// <param name="instanceCount">The number of instances.</param>
    /// <param name="instanceType">The type of the instances.</param>
    public TensorFlow(PipelineString entryPoint, PipelineString role, PipelineInteger instanceCount, TrainingInstanceType instanceType)
        : base(entryPoint, role, instanceCount, instanceType)
    {
    }

    /// <summary>An estimator on a heterogeneous cluster. Set <see cref="FrameworkVersion"/> and the Python version too.</summary>
    /// <param name="entryPoint">The script: its path, or its path within <see cref="EstimatorBase.SourceDir"/>.</param>
    /// <param name="role">The role that the job runs with: an ARN, or the name of a role of the account.</param>
    /// <param name="instanceGroups">The groups of instances, at most 5.</param>
    public TensorFlow(PipelineString entryPoint, PipelineString role, IReadOnlyList<InstanceGroup> instanceGroups)
        : base(entryPoint, role, instanceGroups)
    {
    }

    /// <summary>The version of TensorFlow, such as <c>2.11</c>. Required unless <see cref="Framework.ImageUri"/> is set.</summary>
    /// <value><see langword="null"/> by default.</value>
    public string? FrameworkVersion { get; init; }

    /// <summary>Where the script saves checkpoints and the model. Written as the hyperparameter <c>model_dir</c>.</summary>
    /// <value>
    /// <see langword="null"/> by default: <c>/opt/ml/model</c> with MPI; else below the output path, or the default bucket if that is known only
    /// while the pipeline runs: the folder <c>model</c> of the job's name if one is given, and of the pipeline's and the step's name otherwise.
    /// </value>
    public PipelineString? ModelDir { get; init; }

    /// <summary>Whether the script gets <c>model_dir</c> at all; Python's <c>model_dir=False</c> is <see langword="false"/>.</summary>
    /// <value><see langword="true"/> by default.</value>
    public bool PassModelDir { get; init; } = true;

    /// <summary>Has the model compiled while it is trained.</summary>
    /// <value><see langword="null"/> by default: it is not.</value>
    public TrainingCompilerConfig? CompilerConfig { get; init; }

    internal override PythonClass PythonClass => new(nameof(TensorFlow), "sagemaker.tensorflow.estimator");

    internal override bool HasMetricsByDefault => FrameworkRules.IsAtLeast(FrameworkVersion, 1, 15);

    internal override bool RefusesDebuggerHook => HasCheckpoints;

    internal override bool RefusesDebugger => Distribution?.ParameterServer is { Enabled: true };

    internal override void CheckOwn(JobProblems problems)
    {
        FrameworkRules.CheckVersion(FrameworkVersion, nameof(FrameworkVersion), this, problems);
        FrameworkRules.CheckVersion(PyVersion, nameof(PyVersion), this, problems);
        if (ImageUri is null && FrameworkVersion is not null && !FrameworkRules.IsAtLeast(FrameworkVersion, 1, 11))
        {
            FrameworkRules.Report(problems, $"TensorFlow {FrameworkVersion} has no image that runs scripts.", "use 1.11 or newer, or set ImageUri.");
        }

        if (Distribution is { } distribution)
        {
            DistributionRules.Check(distribution, this, problems);
            DistributionRules.CheckMirrored(distribution, FrameworkVersion, CompilerConfig, problems);
        }

        CompilerRules.CheckTensorFlow(CompilerConfig, this, FrameworkVersion, problems);
    }

    private protected override string LookUpImage(string region, string? instanceType) =>
        ImageUris.GetTrainingImageUri(ImageRequest(FrameworkNames.TensorFlow, region, FrameworkVersion, instanceType));

    private protected override IEnumerable<KeyValuePair<string, PipelineString>> OwnAfterScript(string? jobName) =>
    [
        .. Distribution is null ? [] : DistributionHyperparameters.Of(Distribution, this),
        .. PassModelDir ? new[] { KeyValuePair.Create("model_dir", ModelDirText(jobName)) } : [],
        .. CompilerConfig?.Hyperparameters ?? [],
    ];

    private PipelineString ModelDirText(string? jobName)
    {
        if (ModelDir is not (null or { Payload: "" }))
        {
            return HyperparameterText.Json(ModelDir);
        }

        return Distribution?.Mpi is { Enabled: true }
            ? HyperparameterText.Json("/opt/ml/model")
            : Deferred.Text("folder for the model", writer => PythonJson.Of(DefaultModelDir(jobName, writer)));
    }

    // The Python SDK puts a name with the time in between. All executions of its definition share that, too.
    private string DefaultModelDir(string? jobName, DefinitionWriter writer)
    {
        var environment = writer.Context.Environment;
        var root = OutputPath?.Payload as string ?? S3Paths.Join("s3://", environment.DefaultBucket, environment.DefaultBucketPrefix);
        return S3Paths.Join(root, jobName ?? $"{writer.Context.Pipeline.Name}/{LocalAssets.StepName(writer)}", "model");
    }
}
