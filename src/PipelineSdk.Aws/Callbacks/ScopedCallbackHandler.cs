using Microsoft.Extensions.DependencyInjection;

namespace PipelineSdk.Aws;

/// <summary>Gives each request a handler of its own, from a scope of its own.</summary>
/// <typeparam name="THandler">The handler.</typeparam>
internal sealed class ScopedCallbackHandler<THandler>(IServiceScopeFactory scopes) : ICallbackHandler
    where THandler : class, ICallbackHandler
{
    public async Task<CallbackResult> HandleAsync(CallbackRequest request, CancellationToken cancellationToken)
    {
        var scope = scopes.CreateAsyncScope();
        await using (scope.ConfigureAwait(false))
        {
            return await scope.ServiceProvider.GetRequiredService<THandler>().HandleAsync(request, cancellationToken).ConfigureAwait(false);
        }
    }
}
