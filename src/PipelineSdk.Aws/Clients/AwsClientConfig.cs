using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Auth;
using Amazon.Util.Internal;

namespace PipelineSdk.Aws.Clients;

/// <summary>The settings of a client. They are those of every client of the AWS SDK, with the same defaults and sources.</summary>
public abstract class AwsClientConfig : ClientConfig
{
    private protected AwsClientConfig(AwsService service)
        : base(new DefaultConfigurationProvider(DefaultConfigurations.All))
    {
        Service = service;
        ServiceId = service.ServiceId;
        AuthenticationServiceName = service.SigningName;
        EndpointProvider = service.Endpoints;
        UserAgent = InternalSDKUtils.BuildUserAgentString(service.ServiceId, typeof(AwsClientConfig).Assembly.GetName().Version!.ToString(3));
    }

    /// <inheritdoc/>
    public override string ServiceVersion => Service.ApiVersion;

    /// <inheritdoc/>
    public override string UserAgent { get; }

    /// <inheritdoc/>
    public override string RegionEndpointServiceName => Service.SigningName;

    internal AwsService Service { get; }

    /// <inheritdoc/>
    public override Endpoint DetermineServiceOperationEndpoint(ServiceOperationEndpointParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        var context = new RequestContext(false, new AWS4Signer())
        {
            ClientConfig = this,
            OriginalRequest = parameters.Request,
            Request = new DefaultRequest(parameters.Request, ServiceId),
        };
        return new AwsEndpointHandler().GetEndpoint(new Amazon.Runtime.Internal.ExecutionContext(context, null));
    }
}
