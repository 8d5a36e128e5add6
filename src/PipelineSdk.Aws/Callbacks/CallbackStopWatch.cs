using Amazon.Runtime;
using Microsoft.Extensions.Logging;
using PipelineSdk.Aws.SageMaker;

namespace PipelineSdk.Aws;

/// <summary>
/// Asks the service now and then whether a job's execution is being stopped: the message that says so may be with another worker.
/// </summary>
internal sealed class CallbackStopWatch : IAsyncDisposable
{
    private readonly CancellationTokenSource _over = new();
    private readonly Task _watching;

    public CallbackStopWatch(IAmazonSageMaker client, CallbackJob job, CallbackWorkerOptions options, ILogger logger) =>
        _watching = WatchAsync(client, job, options, logger);

    public async ValueTask DisposeAsync()
    {
        await _over.CancelAsync().ConfigureAwait(false);
        await _watching.ConfigureAwait(false);
        _over.Dispose();
    }

    private async Task WatchAsync(IAmazonSageMaker client, CallbackJob job, CallbackWorkerOptions options, ILogger logger)
    {
        var arn = job.Request.PipelineExecutionArn;
        try
        {
            while (!job.IsStopping)
            {
                await Task.Delay(options.StopCheckInterval, options.Time, _over.Token).ConfigureAwait(false);
                try
                {
                    var request = new DescribePipelineExecutionRequest { PipelineExecutionArn = arn };
                    var execution = await client.DescribePipelineExecutionAsync(request, _over.Token).ConfigureAwait(false);
                    if (execution.PipelineExecutionStatus == PipelineExecutionStatus.Stopping)
                    {
                        logger.Cancelling(job.Request.Token);
                        job.Stop();
                    }
                }
                catch (Exception e) when (ServiceErrors.IsOfService(e) && !_over.IsCancellationRequested)
                {
                    // The message about the stop may still come.
                    logger.LookupFailed(arn, e.GetType().Name, (e as AmazonServiceException)?.ErrorCode);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The job is over.
        }
    }
}
