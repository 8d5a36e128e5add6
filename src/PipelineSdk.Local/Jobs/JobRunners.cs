namespace PipelineSdk.Local;

/// <summary>All runners, in the order in which they are asked.</summary>
internal sealed class JobRunners(JobHandlers handlers, IEnumerable<IJobRunner> others)
{
    private readonly IReadOnlyList<IJobRunner> _all = [new HandlerJobRunner(handlers), .. others];

    /// <summary>Whether a job of a kind could be run once more is known of it than its kind.</summary>
    public bool MayRun(JobKind kind) => _all.Count > 1 || handlers.Any(kind);

    /// <returns>The first runner that can run a job, and how; <see langword="null"/> if none can.</returns>
    public (IJobRunner Runner, string Details)? Find(JobDescription job)
    {
        foreach (var runner in _all)
        {
            if (runner.Match(job) is { } details)
            {
                return (runner, $"{runner.Name}: {details}");
            }
        }

        return null;
    }

    /// <exception cref="StepFaultException">No runner can run the job.</exception>
    public IJobRunner Require(JobDescription job) => Find(job)?.Runner ?? throw new StepFaultException(NoneFor(job));

    public static string NoneFor(JobDescription job) =>
        $"Nothing on this machine runs the {job.Kind} job of step '{job.StepName}' (image {job.Image ?? "not known"}): give a handler for the step, the image or the kind of job, a runner, or declare a stub.";
}
