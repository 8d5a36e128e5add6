namespace PipelineSdk.Local;

/// <summary>Runs jobs by handlers in this process.</summary>
internal sealed class HandlerJobRunner(JobHandlers handlers) : IJobRunner
{
    public string Name => "handler";

    public string? Match(JobDescription job) => handlers.Find(job)?.Details;

    [SuppressMessage("Design", "CA1031", Justification = "A handler's exception is the job's failure, whatever it is.")]
    public async Task<JobOutcome> RunAsync(JobContext job, CancellationToken cancellationToken)
    {
        try
        {
            await handlers.Find(job.Description)!.Job!.RunAsync(job, cancellationToken).ConfigureAwait(false);
            return JobOutcome.Success;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (StepFaultException fault)
        {
            job.Log.WriteLine(fault.Message);
            return new(1, fault.Message, fault.ExceptionType);
        }
        catch (Exception exception)
        {
            job.Log.WriteLine(exception.ToString());
            return new(1, $"{exception.GetType().Name}: {exception.Message}");
        }
    }

    public Task<IModelServer> ServeAsync(JobContext job, CancellationToken cancellationToken) =>
        Task.FromResult<IModelServer>(new HandlerModelServer(handlers.Find(job.Description)!.Model!));
}
