using Amazon.Extensions.NETCore.Setup;
using Microsoft.Extensions.DependencyInjection.Extensions;
using PipelineSdk.Aws;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers PipelineSdk with dependency injection.</summary>
public static class PipelineSdkServiceCollectionExtensions
{
    /// <summary>
    /// Registers a <see cref="PipelineSession"/> for the life of the program, and its <see cref="PipelineSdk.IObjectStore"/>. The session takes the
    /// <see cref="AWSOptions"/> of <c>AddDefaultAWSOptions</c> and the clients of <c>AddAWSService</c> where these are registered.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets options of the session by hand; called last, so that it wins.</param>
    /// <returns>The services.</returns>
    public static IServiceCollection AddPipelineSdk(this IServiceCollection services, Action<PipelineSessionOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.TryAddSingleton(provider =>
        {
            var options = new PipelineSessionOptions { Aws = provider.GetService<AWSOptions>() ?? new(), Services = provider };
            configure?.Invoke(options);
            return new PipelineSession(options);
        });
        services.TryAddSingleton(static provider => provider.GetRequiredService<PipelineSession>().ObjectStore);
        return services;
    }
}
