using System.Diagnostics;
using Amazon.Runtime;
using Microsoft.Extensions.Logging;

namespace PipelineSdk.Aws;

/// <summary>Works on one request: calls the handler and sends its answer.</summary>
internal sealed class CallbackRunner(
    PipelineSession session, ICallbackHandler handler, CallbackWorkerOptions options, CallbackAnswerer answerer, ILogger logger)
{
    private const string Outcome = "pipelinesdk.callback.outcome";
    private const string StoppedReason = "The pipeline execution is being stopped.";

    private readonly CallbackClient _client = new(session);

    /// <param name="job">The request.</param>
    /// <param name="giveUp">Ends the sending of the answer.</param>
    /// <returns>Whether it is answered, and if not, whether others should have it at once.</returns>
    public async Task<CallbackOutcome> RunAsync(CallbackJob job, CancellationToken giveUp)
    {
        using var span = Tracing.Source.StartActivity("handle callback", ActivityKind.Consumer);
        span?.SetTag("messaging.system", "aws_sqs")
            .SetTag("pipelinesdk.callback.token", job.Request.Token)
            .SetTag("pipelinesdk.execution.arn", job.Request.PipelineExecutionArn);
        var start = Stopwatch.GetTimestamp();
        Metrics.CallbackActive.Add(1);
        var outcome = CallbackOutcome.Failed;
        try
        {
            return outcome = await WorkAsync(job, span, giveUp).ConfigureAwait(false);
        }
        finally
        {
            Metrics.CallbackActive.Add(-1);
            span?.SetTag(Outcome, outcome.ToString());
            var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
            Metrics.CallbackDuration.Record(seconds, new KeyValuePair<string, object?>(Outcome, outcome.ToString()));
        }
    }

    /// <summary>Answers a request whose execution is being stopped, without calling the handler.</summary>
    public async Task<CallbackOutcome> StopAsync(CallbackRequest request, CancellationToken giveUp) =>
        await AnswerAsync(request, CallbackResult.Failure(StoppedReason), giveUp).ConfigureAwait(false);

    private async Task<CallbackOutcome> WorkAsync(CallbackJob job, Activity? span, CancellationToken giveUp)
    {
        if (!await IsOpenAsync(job, giveUp).ConfigureAwait(false))
        {
            return CallbackOutcome.AnsweredBefore;
        }

        CallbackResult result;
        try
        {
            result = await HandleAsync(job).ConfigureAwait(false);
        }
        catch (Exception e) when (job.IsStopping)
        {
            // Whatever it says, the execution waits for an answer and nothing else.
            span.Fail(e);
            result = CallbackResult.Failure(StoppedReason);
        }
        catch (OperationCanceledException) when (job.CancellationToken.IsCancellationRequested)
        {
            return CallbackOutcome.GivenBack;
        }
        catch (Exception e)
        {
            span.Fail(e);
            logger.HandlerFailed(e, job.Request.Token, job.Request.PipelineExecutionArn);
            return CallbackOutcome.Failed;
        }

        return await AnswerAsync(job.Request, result, giveUp).ConfigureAwait(false);
    }

    private async Task<CallbackOutcome> AnswerAsync(CallbackRequest request, CallbackResult result, CancellationToken giveUp) =>
        await answerer.AnswerAsync(request, result, giveUp).ConfigureAwait(false) ? CallbackOutcome.Answered : CallbackOutcome.Failed;

    private async Task<CallbackResult> HandleAsync(CallbackJob job)
    {
        job.CancellationToken.ThrowIfCancellationRequested();
        logger.Handling(job.Request.Token, job.Request.PipelineExecutionArn);
        var watch = new CallbackStopWatch(session.SageMaker, job, options, logger);
        await using (watch.ConfigureAwait(false))
        {
            // A handler that blocks its thread must not hold up the others.
            return await Task.Run(() => handler.HandleAsync(job.Request, job.CancellationToken), CancellationToken.None).ConfigureAwait(false)
                ?? throw new InvalidOperationException("The handler gives no answer.");
        }
    }

    // SQS may deliver twice what another worker has answered. If the service cannot be asked, the handler is: a second run does no harm.
    private async Task<bool> IsOpenAsync(CallbackJob job, CancellationToken cancellationToken)
    {
        try
        {
            return await _client.IsOpenAsync(job.Request, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (ServiceErrors.IsOfService(e))
        {
            logger.LookupFailed(job.Request.PipelineExecutionArn, e.GetType().Name, (e as AmazonServiceException)?.ErrorCode);
            return true;
        }
    }
}
