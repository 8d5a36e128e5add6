namespace PipelineSdk;

/// <summary>
/// How a framework spreads training over instances and GPUs. Written as hyperparameters that the framework's image reads.
/// </summary>
public sealed class Distribution
{
    /// <summary>
    /// One process per GPU, started by <c>torchrun</c>. For PyTorch from 1.11 on and Hugging Face. Written as
    /// <c>sagemaker_torch_distributed_enabled</c>.
    /// </summary>
    /// <value><see langword="null"/> by default: not used.</value>
    public DistributionStrategy? TorchDistributed { get; init; }

    /// <summary>
    /// PyTorch's distributed data parallelism. For PyTorch, which runs it with SageMaker's library, and Hugging Face, where it is
    /// written as <c>sagemaker_pytorch_ddp_enabled</c>.
    /// </summary>
    /// <value><see langword="null"/> by default: not used.</value>
    public DistributionStrategy? PyTorchDdp { get; init; }

    /// <summary>
    /// PyTorch on XLA, together with the training compiler. For PyTorch and Hugging Face. Written as
    /// <c>sagemaker_pytorch_xla_multi_worker_enabled</c>.
    /// </summary>
    /// <value><see langword="null"/> by default: not used.</value>
    public DistributionStrategy? PyTorchXla { get; init; }

    /// <summary>Parameter servers. For TensorFlow and MXNet. Written as <c>sagemaker_parameter_server_enabled</c>.</summary>
    /// <value><see langword="null"/> by default: not used.</value>
    public DistributionStrategy? ParameterServer { get; init; }

    /// <summary>
    /// Multi worker mirrored strategy. For TensorFlow from 2.9 on. Written as
    /// <c>sagemaker_multi_worker_mirrored_strategy_enabled</c>.
    /// </summary>
    /// <value><see langword="null"/> by default: not used.</value>
    public DistributionStrategy? MultiWorkerMirroredStrategy { get; init; }

    /// <summary>MPI, as Horovod uses it. Written as <c>sagemaker_mpi_enabled</c> and its options.</summary>
    /// <value><see langword="null"/> by default: not used.</value>
    public MpiDistribution? Mpi { get; init; }

    /// <summary>The distributed training libraries of SageMaker.</summary>
    /// <value><see langword="null"/> by default: not used.</value>
    public SmDistributed? SmDistributed { get; init; }

    /// <summary>
    /// The instance group of the estimator that trains, if it has several. Written as <c>sagemaker_distribution_instance_groups</c>.
    /// </summary>
    /// <value><see langword="null"/> by default: an estimator's only group.</value>
    public IReadOnlyList<InstanceGroup>? InstanceGroups { get; init; }
}
