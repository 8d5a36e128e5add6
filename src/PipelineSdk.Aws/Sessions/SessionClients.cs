using System.Net;
using Amazon.Extensions.NETCore.Setup;
using Amazon.Runtime;
using Amazon.S3;

namespace PipelineSdk.Aws;

/// <summary>Makes the clients of a session from its options, each when it is first wanted.</summary>
/// <param name="options">How they are made.</param>
/// <param name="registered">Where there may be clients already, or <see langword="null"/>.</param>
/// <param name="region">Gives the Region.</param>
internal sealed class SessionClients(AWSOptions options, IServiceProvider? registered, Func<string> region) : IDisposable
{
    private readonly Lock _lock = new();
    private readonly Dictionary<Type, IDisposable> _made = [];

    /// <exception cref="PipelineSessionException">There is no Region, or there are no credentials.</exception>
    public T Get<T>()
        where T : class, IAmazonService, IDisposable
    {
        if (registered?.GetService(typeof(T)) is T client)
        {
            return client;
        }

        lock (_lock)
        {
            if (!_made.TryGetValue(typeof(T), out var made))
            {
                _made[typeof(T)] = made = Make<T>();
            }

            return (T)made;
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            foreach (var client in _made.Values)
            {
                client.Dispose();
            }

            _made.Clear();
        }
    }

    private T Make<T>()
        where T : class, IAmazonService, IDisposable
    {
        var name = region();
        try
        {
            var client = options.CreateServiceClient<T>();
            if (client.Config is ClientConfig { ServiceURL: { } url } config)
            {
                // The signature needs the Region, which an endpoint of one's own doesn't tell; a stand-in on an address has no host per bucket.
                config.AuthenticationRegion ??= name;
                if (config is AmazonS3Config s3 && new Uri(url) is var uri && (uri.IsLoopback || IPAddress.TryParse(uri.Host, out _)))
                {
                    s3.ForcePathStyle = true;
                }
            }

            return client;
        }
        catch (AmazonClientException e)
        {
            throw SessionErrors.NoCredentials(options.Profile, e);
        }
    }
}
