using System.Collections.Concurrent;

namespace PipelineSdk.Aws.Tests.Callbacks;

/// <summary>A handler that does what a test says, and keeps what it was asked.</summary>
internal sealed class DelegateHandler(Func<CallbackRequest, CancellationToken, Task<CallbackResult>> handle) : ICallbackHandler
{
    private readonly ConcurrentQueue<string> _tokens = new();

    public DelegateHandler(Func<CallbackRequest, CallbackResult> handle)
        : this((request, _) => Task.FromResult(handle(request)))
    {
    }

    /// <summary>The tokens in the order in which they came.</summary>
    public IReadOnlyList<string> Tokens => [.. _tokens];

    public Task<CallbackResult> HandleAsync(CallbackRequest request, CancellationToken cancellationToken)
    {
        _tokens.Enqueue(request.Token);
        return handle(request, cancellationToken);
    }
}
