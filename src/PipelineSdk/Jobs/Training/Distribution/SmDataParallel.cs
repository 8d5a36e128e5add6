namespace PipelineSdk;

/// <summary>The data parallel library of SageMaker.</summary>
public sealed class SmDataParallel
{
    /// <summary>Whether it is on. Written as <c>sagemaker_distributed_dataparallel_enabled</c>.</summary>
    /// <value><see langword="true"/> by default.</value>
    public bool Enabled { get; init; } = true;

    /// <summary>
    /// Further options of <c>mpirun</c>. Written as <c>sagemaker_distributed_dataparallel_custom_mpi_options</c> if the library is on.
    /// </summary>
    /// <value>Empty by default.</value>
    public PipelineString CustomMpiOptions { get; init; } = "";
}
