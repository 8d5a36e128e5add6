using Amazon.Runtime;
using Amazon.SQS.Model;
using Microsoft.Extensions.Logging;

namespace PipelineSdk.Aws;

/// <summary>Keeps a message hidden from other workers as long as it is needed, and no longer.</summary>
internal sealed class CallbackLease : IAsyncDisposable
{
    private readonly CancellationTokenSource _over = new();
    private readonly CallbackQueue _queue;
    private readonly Message _message;
    private readonly ILogger _logger;
    private readonly Task _renewing;

    public CallbackLease(CallbackQueue queue, Message message, CallbackWorkerOptions options, ILogger logger)
    {
        _queue = queue;
        _message = message;
        _logger = logger;
        _renewing = RenewAsync(options.VisibilityTimeout / 3, options.Time);
    }

    public async ValueTask DisposeAsync()
    {
        await _over.CancelAsync().ConfigureAwait(false);
        await _renewing.ConfigureAwait(false);
        _over.Dispose();
    }

    private async Task RenewAsync(TimeSpan interval, TimeProvider time)
    {
        try
        {
            while (true)
            {
                await Task.Delay(interval, time, _over.Token).ConfigureAwait(false);
                try
                {
                    await _queue.RenewAsync(_message, _over.Token).ConfigureAwait(false);
                }
                catch (Exception e) when (ServiceErrors.IsOfService(e) && !_over.IsCancellationRequested)
                {
                    // A later renewal may succeed. If none does, another worker may get the message, which does no harm.
                    _logger.RenewalFailed(_message.MessageId, e.GetType().Name, (e as AmazonServiceException)?.ErrorCode);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The lease is over.
        }
    }
}
