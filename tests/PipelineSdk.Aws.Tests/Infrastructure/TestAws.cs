using Amazon;
using Amazon.Extensions.NETCore.Setup;
using Amazon.Runtime;

namespace PipelineSdk.Aws.Tests.Infrastructure;

/// <summary>Settings of clients that speak to a stand-in.</summary>
internal static class TestAws
{
    public const string Region = "us-east-1";

    /// <summary>Moto's account.</summary>
    public const string Account = "123456789012";

    public static BasicAWSCredentials Credentials { get; } = new("AKIDEXAMPLE", "secret");

    /// <summary>A name that no other test uses.</summary>
    public static string UniqueName(string start) => $"{start}-{Guid.NewGuid():N}"[..Math.Min(start.Length + 13, 60)];

    /// <summary>Options for a session or for dependency injection.</summary>
    /// <param name="url">The stand-in.</param>
    /// <param name="region">The Region that requests are signed for.</param>
    public static AWSOptions Options(Uri url, string region = Region) => new()
    {
        Region = RegionEndpoint.GetBySystemName(region),
        Credentials = Credentials,
        DefaultClientConfig = { ServiceURL = url.ToString(), MaxErrorRetry = 0, AuthenticationRegion = region },
    };

    /// <summary>A session with the role <c>TestRole</c>.</summary>
    /// <param name="url">The stand-in.</param>
    /// <param name="configure">Changes its options.</param>
    public static PipelineSession Session(Uri url, Action<PipelineSessionOptions>? configure = null)
    {
        var options = new PipelineSessionOptions { Aws = Options(url), Role = $"arn:aws:iam::{Account}:role/TestRole" };
        configure?.Invoke(options);
        return new(options);
    }

    /// <summary>Sets what every client of a stand-in needs.</summary>
    /// <typeparam name="T">The configuration of a client.</typeparam>
    /// <param name="url">The stand-in.</param>
    /// <param name="configure">Changes it.</param>
    public static T Config<T>(Uri url, Action<T>? configure = null)
        where T : ClientConfig, new()
    {
        var config = new T { ServiceURL = url.ToString(), AuthenticationRegion = Region, MaxErrorRetry = 0 };
        configure?.Invoke(config);
        return config;
    }
}
