namespace PipelineSdk.Local;

/// <summary>A delegate as a handler of callbacks.</summary>
internal sealed class DelegateCallbackHandler : ICallbackHandler
{
    private readonly Func<CallbackRequest, CallbackResult> _handle;

    public DelegateCallbackHandler(Func<CallbackRequest, CallbackResult> handle)
    {
        ArgumentNullException.ThrowIfNull(handle);
        _handle = handle;
    }

    public Task<CallbackResult> HandleAsync(CallbackRequest request, CancellationToken cancellationToken) => Task.FromResult(_handle(request));
}
