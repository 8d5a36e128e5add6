using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using PipelineSdk;
using PipelineSdk.Aws;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers workers for callback steps with dependency injection.</summary>
public static class CallbackWorkerServiceCollectionExtensions
{
    /// <summary>
    /// Registers a <see cref="CallbackWorker"/> that the host starts and stops, and a <see cref="PipelineSession"/> if there is none. It
    /// may be called several times, for several queues.
    /// </summary>
    /// <typeparam name="THandler">
    /// Does the work. If it isn't registered, each request has one of its own, from a scope of its own.
    /// </typeparam>
    /// <param name="services">The services.</param>
    /// <param name="queueUrl">The URL of the SQS queue that the callback steps name.</param>
    /// <param name="configure">Says how to work.</param>
    /// <returns>The services.</returns>
    public static IServiceCollection AddCallbackWorker<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] THandler>(
        this IServiceCollection services, string queueUrl, Action<CallbackWorkerOptions>? configure = null)
        where THandler : class, ICallbackHandler
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddPipelineSdk();
        services.TryAddScoped<THandler>();
        return services.AddSingleton<IHostedService>(provider =>
        {
            var options = new CallbackWorkerOptions(queueUrl);
            configure?.Invoke(options);
            var handler = new ScopedCallbackHandler<THandler>(provider.GetRequiredService<IServiceScopeFactory>());
            return new CallbackWorkerService(new(provider.GetRequiredService<PipelineSession>(), handler, options));
        });
    }
}
