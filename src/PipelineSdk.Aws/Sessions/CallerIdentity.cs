using Amazon.Runtime;
using Amazon.SecurityToken;
using Amazon.SecurityToken.Model;

namespace PipelineSdk.Aws;

/// <summary>Whose credentials a session has. STS is asked once.</summary>
/// <param name="client">Gives the client.</param>
internal sealed class CallerIdentity(Func<IAmazonSecurityTokenService> client) : IDisposable
{
    private readonly AsyncValue<GetCallerIdentityResponse> _identity = new(cancellationToken => AskAsync(client, cancellationToken));

    /// <exception cref="PipelineSessionException">There is no Region, or there are no valid credentials.</exception>
    public ValueTask<GetCallerIdentityResponse> GetAsync(CancellationToken cancellationToken) => _identity.GetAsync(cancellationToken);

    /// <summary>The role of the notebook that this runs in, or the role behind the credentials.</summary>
    /// <exception cref="PipelineSessionException">There is neither.</exception>
    public async ValueTask<string> GetRoleArnAsync(CancellationToken cancellationToken)
    {
        if (RoleArn.OfNotebook(RoleArn.NotebookMetadata) is { } role)
        {
            return role;
        }

        var identity = await GetAsync(cancellationToken).ConfigureAwait(false);
        return RoleArn.OfIdentity(identity.Arn) ?? throw SessionErrors.NoRole(identity.Arn);
    }

    public void Dispose() => _identity.Dispose();

    private static async Task<GetCallerIdentityResponse> AskAsync(Func<IAmazonSecurityTokenService> client, CancellationToken cancellationToken)
    {
        try
        {
            return await client().GetCallerIdentityAsync(new(), cancellationToken).ConfigureAwait(false);
        }
        catch (AmazonSecurityTokenServiceException e)
        {
            throw SessionErrors.RefusedCredentials(e);
        }
    }
}
