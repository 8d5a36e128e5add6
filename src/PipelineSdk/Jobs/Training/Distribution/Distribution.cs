namespace PipelineSdk;

/// <summary>How a framework spreads training over instances and GPUs. Written as hyperparameters that the framework's image reads.</summary>
public sealed class Distribution
{
    /// <summary>One process per GPU, started by <c>torchrun</c>. For PyTorch and Hugging Face.</summary>
    /// <value><see langword="null"/> by default.</value>
    public DistributionStrategy? TorchDistributed { get; init; }

    /// <summary>PyTorch's distributed data parallelism. For PyTorch and Hugging Face.</summary>
    /// <value><see langword="null"/> by default.</value>
    public DistributionStrategy? PyTorchDdp { get; init; }

    /// <summary>PyTorch on XLA, together with the training compiler. For PyTorch and Hugging Face.</summary>
    /// <value><see langword="null"/> by default.</value>
    public DistributionStrategy? PyTorchXla { get; init; }

    /// <summary>Parameter servers. For TensorFlow and MXNet.</summary>
    /// <value><see langword="null"/> by default.</value>
    public DistributionStrategy? ParameterServer { get; init; }

    /// <summary>Multi worker mirrored strategy. For TensorFlow from 2.9 on.</summary>
    /// <value><see langword="null"/> by default.</value>
    public DistributionStrategy? MultiWorkerMirroredStrategy { get; init; }

    /// <summary>MPI, as Horovod uses it.</summary>
    /// <value><see langword="null"/> by default.</value>
    public MpiDistribution? Mpi { get; init; }

    /// <summary>The distributed training libraries of SageMaker.</summary>
    /// <value><see langword="null"/> by default.</value>
    public SmDistributed? SmDistributed { get; init; }

    /// <summary>The instance group of the estimator that trains, if it has several.</summary>
    /// <value><see langword="null"/> by default: an estimator's only group.</value>
    public IReadOnlyList<InstanceGroup>? InstanceGroups { get; init; }
}
