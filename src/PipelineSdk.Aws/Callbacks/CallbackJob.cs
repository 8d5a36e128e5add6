namespace PipelineSdk.Aws;

/// <summary>A request that is worked on.</summary>
/// <param name="request">The request.</param>
internal sealed class CallbackJob(CallbackRequest request) : IDisposable
{
    private readonly Lock _lock = new();
    private readonly CancellationTokenSource _cancellation = new();
    private readonly TaskCompletionSource<bool> _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool _isOver;

    public CallbackRequest Request => request;

    /// <summary>Whether its execution is being stopped.</summary>
    public bool IsStopping { get; private set; }

    /// <summary>Is cancelled when the execution is being stopped, or the worker is.</summary>
    public CancellationToken CancellationToken => _cancellation.Token;

    /// <summary>Ends with the work, and says whether the request is answered.</summary>
    public Task<bool> Completion => _completion.Task;

    /// <summary>The execution is being stopped.</summary>
    public void Stop()
    {
        IsStopping = true;
        Cancel();
    }

    /// <summary>The worker is being stopped.</summary>
    public void Cancel()
    {
        lock (_lock)
        {
            if (!_isOver)
            {
                // What the handler has registered runs elsewhere.
                _ = _cancellation.CancelAsync();
            }
        }
    }

    public void Complete(bool isAnswered) => _completion.TrySetResult(isAnswered);

    public void Dispose()
    {
        lock (_lock)
        {
            _isOver = true;
        }

        _cancellation.Dispose();
    }
}
