namespace PipelineSdk;

/// <summary>What SageMaker Training Compiler has to have.</summary>
internal static class CompilerRules
{
    private static readonly string[] Families = ["p3", "p3dn", "g4dn", "p4d", "g5"];

    /// <summary>The rules for PyTorch, alone or under Transformers.</summary>
    /// <param name="config">The compiler, if it is used.</param>
    /// <param name="estimator">The estimator.</param>
    /// <param name="version">The version of PyTorch.</param>
    /// <param name="onlyXlaFrom">From which version PyTorch on XLA is the only distribution.</param>
    /// <param name="problems">Takes the problems.</param>
    public static void Check(
        TrainingCompilerConfig? config, DeepLearningFramework estimator, string? version, (int Major, int Minor) onlyXlaFrom, JobProblems problems)
    {
        if (config is null)
        {
            return;
        }

        CheckAll(estimator, problems);
        if (estimator.ImageUri is not null)
        {
            Report(problems, "the training compiler has images of its own, which ImageUri overrides.", "leave ImageUri out.");
        }

        var needsXla = FrameworkRules.IsAtLeast(version, onlyXlaFrom.Major, onlyXlaFrom.Minor);
        if (estimator.Distribution is { PyTorchXla: null } && needsXla)
        {
            Report(problems, $"the training compiler distributes PyTorch {version} with PyTorchXla only.", "set PyTorchXla of the distribution.");
        }

        if (estimator.Distribution is { PyTorchXla.Enabled: true } && !needsXla)
        {
            Report(
                problems,
                $"the training compiler has PyTorchXla from PyTorch {onlyXlaFrom.Major}.{onlyXlaFrom.Minor} on only.",
                "use a newer version, or leave PyTorchXla out.");
        }
    }

    /// <summary>The rules for TensorFlow.</summary>
    public static void CheckTensorFlow(TrainingCompilerConfig? config, DeepLearningFramework estimator, string? version, JobProblems problems)
    {
        if (config is null)
        {
            return;
        }

        CheckAll(estimator, problems);
        if (FrameworkRules.IsBelow(version, 2, 9) || FrameworkRules.IsAtLeast(version, 2, 12))
        {
            Report(problems, $"the training compiler does not have TensorFlow {version}.", "use 2.9 to 2.11.");
        }
    }

    private static void CheckAll(DeepLearningFramework estimator, JobProblems problems)
    {
        if (estimator.InstanceType?.Payload is string type && !Families.Contains(InstanceFamilies.Of(type)))
        {
            Report(problems, $"the training compiler does not run on '{type}'.", $"use one of the instance families {Names.List(Families)}.");
        }

        if (estimator.InstanceGroups is { Count: > 0 })
        {
            Report(problems, "the training compiler does not run on instance groups.", "set InstanceType and InstanceCount.");
        }

        if (estimator.Distribution?.SmDistributed is not null)
        {
            Report(problems, "the training compiler cannot be used together with SmDistributed.", "keep one of them.");
        }
    }

    private static void Report(JobProblems problems, string reason, string fix) =>
        problems.Report(DiagnosticDescriptors.TrainingCompilerOption, reason, fix);
}
