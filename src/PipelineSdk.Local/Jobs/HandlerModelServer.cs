namespace PipelineSdk.Local;

/// <summary>A handler in place of a model server.</summary>
internal sealed class HandlerModelServer(IModelHandler handler) : IModelServer
{
    public Task<ModelServerParameters?> GetParametersAsync(CancellationToken cancellationToken) => Task.FromResult<ModelServerParameters?>(null);

    public Task<InvocationResponse> InvokeAsync(InvocationRequest request, CancellationToken cancellationToken) =>
        handler.InvokeAsync(request, cancellationToken);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
