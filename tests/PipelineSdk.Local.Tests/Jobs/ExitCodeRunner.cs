namespace PipelineSdk.Local.Tests.Jobs;

/// <summary>A runner whose jobs end with a code.</summary>
internal sealed class ExitCodeRunner(int exitCode, Action<JobContext> run) : IJobRunner
{
    public string Name => "exit code";

    public string? Match(JobDescription job) => "always";

    public Task<JobOutcome> RunAsync(JobContext job, CancellationToken cancellationToken)
    {
        run(job);
        return Task.FromResult(new JobOutcome(exitCode));
    }

    public Task<IModelServer> ServeAsync(JobContext job, CancellationToken cancellationToken) => throw new NotSupportedException();
}
