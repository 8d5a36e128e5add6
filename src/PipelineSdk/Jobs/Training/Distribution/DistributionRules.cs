namespace PipelineSdk;

/// <summary>What distributed training has to have.</summary>
internal static class DistributionRules
{
    private const string UnsupportedImage = "2.0.1-gpu-py310-cu121";

    public static void Report(JobProblems problems, string reason, string fix) => problems.Report(DiagnosticDescriptors.DistributionOption, reason, fix);

    /// <summary>The rules for all frameworks.</summary>
    public static void Check(Distribution distribution, DeepLearningFramework estimator, JobProblems problems)
    {
        CheckGroups(distribution, estimator, problems);
        var types = InstanceTypes(distribution, estimator);
        if (types.Exists(InstanceFamilies.HasTrainium) && !OnlyTorchDistributed(distribution))
        {
            Report(problems, "Trainium instances run torch_distributed only.", "set TorchDistributed alone.");
        }

        if (distribution.SmDistributed is { } library)
        {
            CheckLibrary(distribution, library, estimator, types, problems);
        }
    }

    /// <summary>The rules for PyTorch, alone or under Transformers.</summary>
    /// <param name="distribution">The distribution.</param>
    /// <param name="estimator">The estimator.</param>
    /// <param name="version">The version of PyTorch; <see langword="null"/> if there is none.</param>
    /// <param name="compiler">The training compiler, if it is used.</param>
    /// <param name="problems">Takes the problems.</param>
    public static void CheckTorch(
        Distribution distribution, DeepLearningFramework estimator, string? version, TrainingCompilerConfig? compiler, JobProblems problems)
    {
        if (distribution is { PyTorchDdp: not null, SmDistributed: not null })
        {
            Report(problems, "PyTorchDdp and SmDistributed cannot be used together.", "keep one of them.");
        }

        if (distribution.PyTorchXla is not null && compiler is null)
        {
            Report(problems, "PyTorchXla works together with the training compiler only.", "set CompilerConfig, or leave PyTorchXla out.");
        }

        if (distribution.TorchDistributed is { Enabled: true })
        {
            CheckLaunch(distribution, estimator, version, problems);
        }
    }

    /// <summary>The rules for TensorFlow's own strategy.</summary>
    public static void CheckMirrored(Distribution distribution, string? version, TrainingCompilerConfig? compiler, JobProblems problems)
    {
        if (distribution.MultiWorkerMirroredStrategy is not { Enabled: true })
        {
            return;
        }

        if (FrameworkRules.IsBelow(version, 2, 9))
        {
            Report(problems, $"TensorFlow {version} does not have MultiWorkerMirroredStrategy.", "use 2.9 or newer.");
        }

        if (distribution.SmDistributed is not null || distribution.ParameterServer is not null || compiler is not null)
        {
            Report(
                problems,
                "MultiWorkerMirroredStrategy cannot be used together with SmDistributed, ParameterServer or the training compiler.",
                "keep one of them.");
        }
    }

    private static void CheckGroups(Distribution distribution, DeepLearningFramework estimator, JobProblems problems)
    {
        var named = distribution.InstanceGroups ?? [];
        var groups = estimator.InstanceGroups ?? [];
        if (named.Any(group => !groups.Contains(group)))
        {
            Report(problems, "the distribution names an instance group that the estimator does not have.", "name one of the estimator's InstanceGroups.");
        }
        else if (groups.Count > 1 && named.Count != 1)
        {
            Report(problems, $"the distribution names {named.Count} of the estimator's {groups.Count} instance groups.", "name the one that trains.");
        }

        if (DistributionHyperparameters.GroupsOf(distribution, estimator).Count > 0 &&
            distribution is not (
                { Mpi.Enabled: true } or { SmDistributed.DataParallel.Enabled: true } or { TorchDistributed.Enabled: true } or { PyTorchDdp.Enabled: true }))
        {
            Report(problems, "instance groups are distributed with MPI or a data parallel library only.", "turn one of them on.");
        }
    }

    private static void CheckLibrary(
        Distribution distribution, SmDistributed library, DeepLearningFramework estimator, List<string> types, JobProblems problems)
    {
        if (library is { DataParallel: not null, ModelParallel: not null })
        {
            Report(problems, "SmDistributed has both DataParallel and ModelParallel.", "keep one of them.");
        }

        if (distribution.TorchDistributed is { Enabled: true })
        {
            return;
        }

        if (types.Exists(static type => type.Contains("p5.48xlarge", StringComparison.Ordinal)))
        {
            Report(problems, "SmDistributed does not run on ml.p5.48xlarge instances by itself.", "set TorchDistributed too, or choose another instance type.");
        }

        if (estimator.ImageUri?.Payload is string image && image.Contains(UnsupportedImage, StringComparison.Ordinal))
        {
            Report(problems, $"SmDistributed does not run in the image '{image}' by itself.", "set TorchDistributed too, or choose another image.");
        }
    }

    private static void CheckLaunch(Distribution distribution, DeepLearningFramework estimator, string? version, JobProblems problems)
    {
        if (estimator.EntryPoint?.Payload is string script && !script.EndsWith(".py", StringComparison.Ordinal))
        {
            Report(problems, $"torch_distributed starts Python programs, and '{script}' is none.", "name a script that ends in '.py'.");
        }

        foreach (var type in estimator.ImageUri is null ? InstanceTypes(distribution, estimator) : [])
        {
            if (!InstanceFamilies.HasGpu(type) && !InstanceFamilies.HasTrainium(type))
            {
                Report(problems, $"torch_distributed needs GPUs or Trainium chips, and '{type}' has none.", "choose another instance type.");
            }
            else if (FrameworkRules.IsBelow(version, 1, InstanceFamilies.HasGpu(type) ? 13 : 11))
            {
                Report(problems, $"PyTorch {version} does not have torch_distributed on '{type}'.", "use a newer version.");
            }
        }
    }

    private static List<string> InstanceTypes(Distribution distribution, EstimatorBase estimator)
    {
        var groups = DistributionHyperparameters.GroupsOf(distribution, estimator);
        return groups.Count > 0
            ? [.. groups.Select(static group => group.InstanceType.Payload).OfType<string>()]
            : estimator.InstanceType?.Payload is string type ? [type] : [];
    }

    private static bool OnlyTorchDistributed(Distribution distribution) => distribution is
    {
        TorchDistributed: not null,
        PyTorchDdp: null,
        PyTorchXla: null,
        ParameterServer: null,
        MultiWorkerMirroredStrategy: null,
        Mpi: null,
        SmDistributed: null,
    };
}
