namespace PipelineSdk;

/// <summary>The network of a job. Written as <c>{"EnableNetworkIsolation", "EnableInterContainerTrafficEncryption", "VpcConfig"}</c>.</summary>
/// <remarks>One object may serve several jobs.</remarks>
public sealed class NetworkConfig
{
    /// <summary>Whether the containers get no network access. Request field <c>EnableNetworkIsolation</c>, which is always written.</summary>
    /// <value><see langword="false"/> by default.</value>
    public PipelineBoolean EnableNetworkIsolation { get; init; } = false;

    /// <summary>
    /// The security groups of the job in its VPC. Required with <see cref="Subnets"/>. Items: 1 to 5; length: at most 32; pattern:
    /// <c>[-0-9a-zA-Z]+</c>. Request field <c>VpcConfig.SecurityGroupIds</c>.
    /// </summary>
    /// <value><see langword="null"/> by default: no VPC.</value>
    public PipelineList<PipelineString>? SecurityGroupIds { get; init; }

    /// <summary>
    /// The subnets of the job in its VPC. Required with <see cref="SecurityGroupIds"/>. Items: 1 to 16; length: at most 32; pattern:
    /// <c>[-0-9a-zA-Z]+</c>. Request field <c>VpcConfig.Subnets</c>.
    /// </summary>
    /// <value><see langword="null"/> by default: no VPC.</value>
    public PipelineList<PipelineString>? Subnets { get; init; }

    /// <summary>
    /// Whether traffic between the job's containers is encrypted, which takes time. Request field
    /// <c>EnableInterContainerTrafficEncryption</c>.
    /// </summary>
    /// <value><see langword="null"/> by default: not written, and the traffic is not encrypted.</value>
    public PipelineBoolean? EncryptInterContainerTraffic { get; init; }

    internal Arguments.NetworkConfig ToRequest() => new()
    {
        EnableNetworkIsolation = EnableNetworkIsolation,
        EnableInterContainerTrafficEncryption = EncryptInterContainerTraffic,
        VpcConfig = SecurityGroupIds is null && Subnets is null
            ? null
            // One without the other is the compiler's to report, as for a bare request.
            : new() { SecurityGroupIds = SecurityGroupIds?.Copy()!, Subnets = Subnets?.Copy()! },
    };
}
