using Amazon.Runtime;
using PipelineSdk;
using PipelineSdk.Aws;

namespace Abalone;

/// <summary>What the program does in AWS.</summary>
internal sealed class Deployment(Options options) : IDisposable
{
    private const string Role = "SageMakerRole";

    private readonly PipelineSession _session = new(new()
    {
        BaseDirectory = AppContext.BaseDirectory,
        EndpointUrl = options.EndpointUrl?.ToString(),
        Role = Role,
    });

    /// <summary>The Region and the account that are configured.</summary>
    public ValueTask<PipelineEnvironment> GetEnvironmentAsync(CancellationToken cancellationToken) => _session.GetEnvironmentAsync(cancellationToken);

    /// <summary>Does what is asked for, in order.</summary>
    public async Task RunAsync(CompiledPipeline compiled, CancellationToken cancellationToken)
    {
        if (options.Upsert)
        {
            var result = await compiled.UpsertAsync(_session, cancellationToken: cancellationToken);
            Console.WriteLine(result.Plan);
            Console.WriteLine($"Published {result.PipelineArn}");
        }
    }

    public void Dispose() => _session.Dispose();

    /// <summary>Whether an exception's message says what the user can do.</summary>
    public static bool Explains(Exception e) =>
        e is PipelineSessionException or PipelinePublishingException or ObjectStoreException or AmazonServiceException;
}
