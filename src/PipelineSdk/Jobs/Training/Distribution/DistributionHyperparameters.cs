namespace PipelineSdk;

/// <summary>Writes a distribution as hyperparameters. All of them are JSON.</summary>
internal static class DistributionHyperparameters
{
    public const string ParameterServer = "sagemaker_parameter_server_enabled";
    public const string Mpi = "sagemaker_mpi_enabled";
    public const string MpiProcesses = "sagemaker_mpi_num_of_processes_per_host";
    public const string MpiOptions = "sagemaker_mpi_custom_mpi_options";
    private const string InstanceType = "sagemaker_instance_type";

    /// <summary>What all frameworks have in common.</summary>
    public static IEnumerable<KeyValuePair<string, PipelineString>> Of(Distribution distribution, EstimatorBase estimator)
    {
        if (GroupsOf(distribution, estimator) is { Count: > 0 } groups)
        {
            var names = groups.Select(static PipelineValue (group) => group.InstanceGroupName);
            yield return Json("sagemaker_distribution_instance_groups", PipelineValue.List([.. names]));
        }

        if (distribution.PyTorchXla is { } xla)
        {
            yield return Json("sagemaker_pytorch_xla_multi_worker_enabled", xla.Enabled);
        }

        if (distribution.ParameterServer is { } server)
        {
            yield return Json(ParameterServer, server.Enabled);
        }

        if (distribution.Mpi is { } mpi)
        {
            yield return Json(Mpi, mpi.Enabled);
            if (mpi.ProcessesPerHost is not (null or { Payload: 0L }))
            {
                yield return Json(MpiProcesses, mpi.ProcessesPerHost);
            }

            yield return Json(MpiOptions, mpi.CustomMpiOptions);
        }

        foreach (var entry in Of(distribution.SmDistributed, estimator))
        {
            yield return entry;
        }

        if (distribution.MultiWorkerMirroredStrategy is { } mirrored)
        {
            yield return Json("sagemaker_multi_worker_mirrored_strategy_enabled", mirrored.Enabled);
        }
    }

    /// <summary>What starts processes of PyTorch: the flag and the instance type, from which the number of GPUs follows.</summary>
    public static IEnumerable<KeyValuePair<string, PipelineString>> Launch(string flag, EstimatorBase estimator)
    {
        yield return Json(flag, true);
        if (estimator.InstanceType is { } type)
        {
            yield return Json(InstanceType, type);
        }
    }

    /// <summary>The instance groups that train: those named, or the estimator's only one.</summary>
    public static IReadOnlyList<InstanceGroup> GroupsOf(Distribution distribution, EstimatorBase estimator) =>
        distribution.InstanceGroups is { Count: > 0 } named ? named
        : estimator.InstanceGroups is { Count: 1 } only ? only
        : [];

    private static IEnumerable<KeyValuePair<string, PipelineString>> Of(SmDistributed? library, EstimatorBase estimator)
    {
        if (library is null)
        {
            yield break;
        }

        if (library.ModelParallel is { Enabled: true, Parameters: { Count: > 0 } parameters })
        {
            yield return Json("mp_parameters", parameters);
        }

        yield return Json("sagemaker_distributed_dataparallel_enabled", library.DataParallel?.Enabled is true);
        yield return Json(InstanceType, estimator.InstanceType ?? PipelineValue.Null);
        if (library.DataParallel is { Enabled: true } data)
        {
            yield return Json("sagemaker_distributed_dataparallel_custom_mpi_options", data.CustomMpiOptions);
        }
    }

    public static KeyValuePair<string, PipelineString> Json(string name, PipelineValue value) => new(name, HyperparameterText.Json(value));
}
