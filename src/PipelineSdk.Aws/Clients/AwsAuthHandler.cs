using Amazon.Runtime;
using Amazon.Runtime.Credentials.Internal;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Auth;

namespace PipelineSdk.Aws.Clients;

/// <summary>Has every request signed with Signature Version 4.</summary>
internal sealed class AwsAuthHandler : BaseAuthResolverHandler
{
    /// <inheritdoc/>
    protected override List<IAuthSchemeOption> ResolveAuthOptions(IExecutionContext executionContext) => AuthSchemeOption.DEFAULT_SIGV4;
}
