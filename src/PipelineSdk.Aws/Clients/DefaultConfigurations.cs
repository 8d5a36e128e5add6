using Amazon.Runtime;

namespace PipelineSdk.Aws.Clients;

/// <summary>The modes that <c>AWS_DEFAULTS_MODE</c> chooses from, with the time limits and retries that AWS's SDKs agreed on.</summary>
internal static class DefaultConfigurations
{
    public static IReadOnlyList<IDefaultConfiguration> All { get; } =
    [
        Mode(DefaultConfigurationMode.Standard, 3.1),
        Mode(DefaultConfigurationMode.InRegion, 1.1),
        Mode(DefaultConfigurationMode.CrossRegion, 3.1),
        Mode(DefaultConfigurationMode.Mobile, 30),
        Mode(DefaultConfigurationMode.Auto, 1.1),
    ];

    private static DefaultConfiguration Mode(DefaultConfigurationMode name, double connectSeconds) => new()
    {
        Name = name,
        RetryMode = RequestRetryMode.Standard,
        S3UsEast1RegionalEndpoint = S3UsEast1RegionalEndpointValue.Regional,
        ConnectTimeout = TimeSpan.FromSeconds(connectSeconds),
        TlsNegotiationTimeout = TimeSpan.FromSeconds(connectSeconds),
    };
}
