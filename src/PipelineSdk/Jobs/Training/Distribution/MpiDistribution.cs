namespace PipelineSdk;

/// <summary>Distributes training with MPI.</summary>
public sealed class MpiDistribution
{
    /// <summary>Whether it is on. Written as <c>sagemaker_mpi_enabled</c>.</summary>
    /// <value><see langword="true"/> by default.</value>
    public bool Enabled { get; init; } = true;

    /// <summary>The number of processes on each instance. Written as <c>sagemaker_mpi_num_of_processes_per_host</c>.</summary>
    /// <value><see langword="null"/> by default: left out.</value>
    public PipelineInteger? ProcessesPerHost { get; init; }

    /// <summary>Further options of <c>mpirun</c>. Written as <c>sagemaker_mpi_custom_mpi_options</c>.</summary>
    /// <value>Empty by default.</value>
    public PipelineString CustomMpiOptions { get; init; } = "";
}
