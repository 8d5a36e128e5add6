namespace PipelineSdk.Local;

/// <summary>
/// Runs jobs in a prepared folder: in this process, as a process of the host, or in a container. What comes before and after (inputs, configuration
/// files, outputs, archives) is the engine's, and the same for all runners.
/// </summary>
public interface IJobRunner
{
    /// <summary>The runner's name for people, such as <c>container</c>.</summary>
    string Name { get; }

    /// <summary>Whether this runner can run a job. Called when an execution starts, and again when the job does and more is known.</summary>
    /// <param name="job">What is known of the job.</param>
    /// <returns>How it would run it, for people: the handler, the command or the image; <see langword="null"/> if it cannot.</returns>
    string? Match(JobDescription job);

    /// <summary>Runs a processing or training job to its end.</summary>
    /// <param name="job">The job in its prepared folder.</param>
    /// <param name="cancellationToken">
    /// Is cancelled when the job is to stop: the runner then gives it <see cref="JobContext.StopGracePeriod"/> to end, and ends it.
    /// </param>
    /// <returns>How it ended.</returns>
    Task<JobOutcome> RunAsync(JobContext job, CancellationToken cancellationToken);

    /// <summary>Starts the model server of a transform job.</summary>
    /// <param name="job">The job in its prepared folder, with the model unpacked.</param>
    /// <param name="cancellationToken">Is cancelled when the job is to stop.</param>
    /// <returns>The server, once it answers pings; the caller disposes it.</returns>
    Task<IModelServer> ServeAsync(JobContext job, CancellationToken cancellationToken);
}
