namespace PipelineSdk.Local;

/// <summary>Runs callback steps: asks the handler, if there is one, and waits for the first answer, from wherever it comes.</summary>
internal sealed class CallbackExecutor(CallbackHandlers handlers, PendingCallbacks pending) : IStepExecutor
{
    private const int MaxDeliveries = 5;

    public async Task<StepOutcome> ExecuteAsync(StepContext step, CancellationToken cancellationToken)
    {
        var token = step.CallbackToken!;
        var answer = pending.Add(token);
        try
        {
            var result = handlers.Find(step.StepName, step.Resolved.TextMember("SqsQueueUrl")) is { } handler
                ? await (await Task.WhenAny(answer, DeliverAsync(handler, step, token, cancellationToken)).ConfigureAwait(false)).ConfigureAwait(false)
                : await answer.WaitAsync(cancellationToken).ConfigureAwait(false);
            if (!result.IsSuccess)
            {
                return StepOutcome.Failed(result.FailureReason!, metadata: OutputsDocument.Of(step, []).Metadata);
            }

            var given = new JsonObject();
            foreach (var (name, value) in result.Outputs)
            {
                given[name] = value;
            }

            var (document, metadata) = OutputsDocument.Of(step, StepOutputValues.Read(step.Definition, given));
            return StepOutcome.Succeeded(document, metadata);
        }
        finally
        {
            pending.Remove(token);
        }
    }

    /// <summary>Asks a handler; an exception is no answer, so that it is asked again, as a queue would deliver the message again.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "Whatever a handler throws is no answer.")]
    private static async Task<CallbackResult> DeliverAsync(ICallbackHandler handler, StepContext step, string token, CancellationToken cancellationToken)
    {
        var request = new CallbackRequest(token, step.ExecutionArn, new(step.Arguments));
        for (var delivery = 1; ; delivery++)
        {
            try
            {
                return await handler.HandleAsync(request, cancellationToken).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                throw;
            }
            catch (Exception exception) when (delivery < MaxDeliveries)
            {
                step.LogStarted(Note(exception));
                await Task.Delay(TimeSpan.FromSeconds(Math.Pow(2, delivery - 1)), step.TimeProvider, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception exception)
            {
                return CallbackResult.Failure($"The handler threw {MaxDeliveries} times, last {exception.GetType().Name}: {exception.Message}");
            }
        }
    }

    private static JobLog Note(Exception exception)
    {
        var log = new JobLog(null);
        log.WriteLine($"The handler threw {exception.GetType().Name}: {exception.Message}");
        return log;
    }
}
