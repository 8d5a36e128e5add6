namespace PipelineSdk.Local;

/// <summary>Runs something of a job within the time that its request allows.</summary>
internal static class JobRun
{
    // What the service permits at most; a timer cannot wait for much longer.
    private static readonly TimeSpan MaxTime = TimeSpan.FromDays(28);

    /// <summary>Runs a job by its runner.</summary>
    /// <param name="runner">The runner.</param>
    /// <param name="job">The job.</param>
    /// <param name="created">When the job was created.</param>
    /// <param name="failureFile">The job's file that says why it failed.</param>
    /// <param name="cancellationToken">Stops the job.</param>
    public static async Task<JobResult> RunAsync(
        IJobRunner runner, JobContext job, DateTimeOffset created, string failureFile, CancellationToken cancellationToken)
    {
        var started = job.TimeProvider.GetUtcNow();
        var (status, outcome) = await WithinTimeAsync(job, token => runner.RunAsync(job, token), cancellationToken).ConfigureAwait(false);
        var times = new JobTimes(created, started, job.TimeProvider.GetUtcNow());
        return status switch
        {
            JobStatus.Completed when outcome is { IsSuccess: true } => new(JobStatus.Completed, times),
            JobStatus.Stopped => new(JobStatus.Stopped, times),
            _ => new(JobStatus.Failed, times)
            {
                FailureReason = outcome?.FailureReason
                    ?? ReadFailure(job, failureFile)
                    ?? $"The job ended with the exit code {outcome?.ExitCode}.{EndOf(job.Log)}",
                ExceptionType = outcome?.ExceptionType,
            },
        };
    }

    /// <summary>Runs an action until it ends, the job's time is over, or it is stopped.</summary>
    public static async Task<(JobStatus Status, JobOutcome? Outcome)> WithinTimeAsync(
        JobContext job, Func<CancellationToken, Task<JobOutcome>> run, CancellationToken cancellationToken)
    {
        var seconds = job.Request.Member("StoppingCondition").IntegerMember("MaxRuntimeInSeconds");
        var limit = TimeSpan.FromSeconds(Math.Clamp(seconds ?? double.MaxValue, 0, MaxTime.TotalSeconds));
        using var time = new CancellationTokenSource(limit, job.TimeProvider);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(time.Token, cancellationToken);
        try
        {
            var outcome = await run(both.Token).ConfigureAwait(false);
            return cancellationToken.IsCancellationRequested && !outcome.IsSuccess
                ? (JobStatus.Stopped, outcome)
                : (time.IsCancellationRequested && !outcome.IsSuccess ? (JobStatus.Failed, OutOfTime(seconds)) : (JobStatus.Completed, outcome));
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return (JobStatus.Stopped, null);
        }
        catch (OperationCanceledException) when (time.IsCancellationRequested)
        {
            return (JobStatus.Failed, OutOfTime(seconds));
        }
    }

    private static JobOutcome OutOfTime(int? seconds) => new(1, $"The job ran for longer than its MaxRuntimeInSeconds of {seconds}.");

    /// <summary>A sentence, after a blank, that says how a log ends; empty if it is.</summary>
    public static string EndOf(JobLog log) => log.LastLine is { Length: > 0 } line ? $" Its log ends with: {line}" : "";

    private static string? ReadFailure(JobContext job, string file)
    {
        try
        {
            return job.Folder.ReadStart(file, 1024)?.Trim() is { Length: > 0 } text ? text : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
