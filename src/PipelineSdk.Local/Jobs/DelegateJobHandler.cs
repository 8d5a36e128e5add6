namespace PipelineSdk.Local;

/// <summary>A delegate as a handler of jobs.</summary>
internal sealed class DelegateJobHandler : IJobHandler
{
    private readonly Func<JobContext, CancellationToken, Task> _run;

    public DelegateJobHandler(Func<JobContext, CancellationToken, Task> run)
    {
        ArgumentNullException.ThrowIfNull(run);
        _run = run;
    }

    public static DelegateJobHandler Of(Action<JobContext> run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return new((job, _) =>
        {
            run(job);
            return Task.CompletedTask;
        });
    }

    public Task RunAsync(JobContext job, CancellationToken cancellationToken) => _run(job, cancellationToken);
}
