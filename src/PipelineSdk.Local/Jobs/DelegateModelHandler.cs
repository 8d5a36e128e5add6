namespace PipelineSdk.Local;

/// <summary>A delegate as a handler of models.</summary>
internal sealed class DelegateModelHandler : IModelHandler
{
    private readonly Func<InvocationRequest, CancellationToken, Task<InvocationResponse>> _invoke;

    public DelegateModelHandler(Func<InvocationRequest, CancellationToken, Task<InvocationResponse>> invoke)
    {
        ArgumentNullException.ThrowIfNull(invoke);
        _invoke = invoke;
    }

    public Task<InvocationResponse> InvokeAsync(InvocationRequest request, CancellationToken cancellationToken) => _invoke(request, cancellationToken);
}
