namespace PipelineSdk;

/// <summary>Trains a script with MXNet.</summary>
public sealed class MXNet : DeepLearningFramework
{
    /// <summary>An estimator on instances of one type. Set <see cref="FrameworkVersion"/> and the Python version too.</summary>
    /// <param name="entryPoint">The script: its path, or its path within <see cref="EstimatorBase.SourceDir"/>.</param>
    /// <param name="role">The role that the job runs with: an ARN, or the name of a role of the account.</param>
    /// <param name="instanceCount">The number of instances.</param>
    /// <param name="instanceType">The type of the instances.</param>
    public MXNet(PipelineString entryPoint, PipelineString role, PipelineInteger instanceCount, TrainingInstanceType instanceType)
        : base(entryPoint, role, instanceCount, instanceType)
    {
    }

    /// <summary>An estimator on a heterogeneous cluster. Set <see cref="FrameworkVersion"/> and the Python version too.</summary>
    /// <param name="entryPoint">The script: its path, or its path within <see cref="EstimatorBase.SourceDir"/>.</param>
    /// <param name="role">The role that the job runs with: an ARN, or the name of a role of the account.</param>
    /// <param name="instanceGroups">The groups of instances, at most 5.</param>
    public MXNet(PipelineString entryPoint, PipelineString role, IReadOnlyList<InstanceGroup> instanceGroups)
        : base(entryPoint, role, instanceGroups)
    {
    }

    /// <summary>The version of MXNet, such as <c>1.9</c>. Required unless <see cref="Framework.ImageUri"/> is set.</summary>
    /// <value><see langword="null"/> by default.</value>
    public string? FrameworkVersion { get; init; }

    internal override PythonClass PythonClass => new(nameof(MXNet), "sagemaker.mxnet.estimator");

    internal override bool HasMetricsByDefault => FrameworkRules.IsAtLeast(FrameworkVersion, 1, 6);

    internal override bool RefusesDebuggerHook => HasCheckpoints && InstanceCount is { IsConstant: false } or { Payload: > 1L };

    internal override void CheckOwn(JobProblems problems)
    {
        FrameworkRules.CheckVersion(FrameworkVersion, nameof(FrameworkVersion), this, problems);
        FrameworkRules.CheckVersion(PyVersion, nameof(PyVersion), this, problems);
        if (Distribution is not null && FrameworkVersion is not null && !FrameworkRules.IsAtLeast(FrameworkVersion, 1, 3))
        {
            DistributionRules.Report(problems, $"MXNet {FrameworkVersion} has no distributed training of scripts.", "use 1.3 or newer.");
        }
    }

    private protected override string LookUpImage(string region, string? instanceType) =>
        ImageUris.GetTrainingImageUri(ImageRequest("mxnet", region, FrameworkVersion, instanceType));

    private protected override IEnumerable<KeyValuePair<string, PipelineString>> OwnBeforeScript()
    {
        if (Distribution?.ParameterServer is { } server)
        {
            yield return DistributionHyperparameters.Json(DistributionHyperparameters.ParameterServer, server.Enabled);
        }

        if (Distribution?.Mpi is { } mpi)
        {
            yield return DistributionHyperparameters.Json(DistributionHyperparameters.Mpi, mpi.Enabled);
            if (mpi.ProcessesPerHost is not (null or { Payload: 0L }))
            {
                yield return DistributionHyperparameters.Json(DistributionHyperparameters.MpiProcesses, mpi.ProcessesPerHost);
                yield return DistributionHyperparameters.Json(DistributionHyperparameters.MpiOptions, mpi.CustomMpiOptions);
            }
        }
    }
}
