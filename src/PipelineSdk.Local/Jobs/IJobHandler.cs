namespace PipelineSdk.Local;

/// <summary>Does the work of processing or training jobs in this process.</summary>
public interface IJobHandler
{
    /// <summary>Does the work of one job.</summary>
    /// <param name="job">The job in its prepared folder.</param>
    /// <param name="cancellationToken">Is cancelled when the job is to stop.</param>
    /// <exception cref="StepFaultException">The job fails with a kind of failure that retry policies can name; any other exception fails it too.</exception>
    Task RunAsync(JobContext job, CancellationToken cancellationToken);
}
