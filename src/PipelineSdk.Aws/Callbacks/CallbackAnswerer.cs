using Amazon.Runtime;
using Microsoft.Extensions.Logging;

namespace PipelineSdk.Aws;

/// <summary>Sends answers, as often as it takes: work that is done should not have to be done again because the service is busy.</summary>
internal sealed class CallbackAnswerer(CallbackClient client, TimeProvider time, ILogger logger)
{
    private static readonly TimeSpan FirstDelay = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan LastDelay = TimeSpan.FromSeconds(30);

    /// <param name="request">The request.</param>
    /// <param name="result">The answer.</param>
    /// <param name="cancellationToken">Ends the trying.</param>
    /// <returns>Whether the request is answered, by this answer or an earlier one.</returns>
    public async Task<bool> AnswerAsync(CallbackRequest request, CallbackResult result, CancellationToken cancellationToken)
    {
        for (var delay = FirstDelay; ; delay = delay * 2 < LastDelay ? delay * 2 : LastDelay)
        {
            try
            {
                var isTaken = await client.AnswerAsync(request, result, cancellationToken).ConfigureAwait(false);
                var answer = !isTaken ? "refused" : result.IsSuccess ? "success" : "failure";
                Metrics.CallbackAnswers.Add(1, new KeyValuePair<string, object?>("pipelinesdk.answer", answer));
                logger.Answered(request.Token, request.PipelineExecutionArn, isTaken ? answer : "not needed any more");
                return true;
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                return false;
            }
            catch (Exception e) when (ServiceErrors.IsTransient(e))
            {
                var wait = delay * (0.5 + (Random.Shared.NextDouble() / 2));
                logger.AnswerFailed(request.Token, e.GetType().Name, (e as AmazonServiceException)?.ErrorCode, wait);
                await Task.Delay(wait, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (Exception e) when (ServiceErrors.IsOfService(e))
            {
                logger.AnswerRefused(request.Token, e.GetType().Name, (e as AmazonServiceException)?.ErrorCode);
                return false;
            }
        }
    }
}
