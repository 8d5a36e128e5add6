namespace PipelineSdk.Local;

/// <summary>Runs executors; whatever they throw is an outcome.</summary>
internal static class StepRunner
{
    [SuppressMessage("Design", "CA1031", Justification = "A handler's exception is the step's failure, whatever it is.")]
    public static async Task<StepOutcome> RunAsync(IStepExecutor executor, StepContext context, CancellationToken cancellationToken)
    {
        try
        {
            return await executor.ExecuteAsync(context, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return StepOutcome.Stopped();
        }
        catch (StepFaultException fault)
        {
            return StepOutcome.Failed(fault.Message, fault.ExceptionType);
        }
        catch (Exception exception)
        {
            return StepOutcome.Failed($"{exception.GetType().Name}: {exception.Message}");
        }
    }
}
