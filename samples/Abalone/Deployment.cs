using Abalone.Progress;
using Amazon.Runtime;
using PipelineSdk;
using PipelineSdk.Aws;
using Spectre.Console;

namespace Abalone;

/// <summary>What the program does in AWS.</summary>
internal sealed class Deployment(Options options) : IDisposable
{
    private readonly PipelineSession _session = new(new()
    {
        BaseDirectory = AppContext.BaseDirectory,
        EndpointUrl = options.EndpointUrl?.ToString(),
        Role = "SageMakerRole",
    });

    private readonly IProgressView _view = AnsiConsole.Profile.Capabilities.Interactive && !Console.IsOutputRedirected
        ? new LiveView(AnsiConsole.Console)
        : new PlainView(Console.Out);

    /// <summary>The Region and the account that are configured.</summary>
    public ValueTask<PipelineEnvironment> GetEnvironmentAsync(CancellationToken cancellationToken) =>
        _session.GetEnvironmentAsync(cancellationToken);

    /// <summary>Does what is asked for, in order.</summary>
    public async Task RunAsync(CompiledPipeline compiled, CancellationToken cancellationToken)
    {
        if (options.Upsert)
        {
            var result = await _view.ShowAsync(
                progress => compiled.UpsertAsync(_session, new() { Progress = progress }, cancellationToken));
            Console.WriteLine(result.Plan);
            Console.WriteLine($"Published {result.PipelineArn}");
        }

        PipelineExecution? execution = null;
        if (options.Start)
        {
            execution = await compiled.StartAsync(_session, cancellationToken: cancellationToken);
            Console.WriteLine($"Started {execution.Arn}");
        }

        if (options.Watch)
        {
            await WatchAsync(execution ?? await FindLatestAsync(compiled.Name, cancellationToken), cancellationToken);
        }
    }

    public void Dispose() => _session.Dispose();

    /// <summary>Whether an exception's message says what the user can do.</summary>
    public static bool Explains(Exception e) => e is PipelineSessionException or PipelinePublishingException or PipelineStartException
        or PipelineExecutionException or ObjectStoreException or AmazonServiceException;

    private async Task<PipelineExecution> FindLatestAsync(string pipelineName, CancellationToken cancellationToken)
    {
        var latest = await new Pipeline(pipelineName).ListExecutionsAsync(
            _session, new() { SortOrder = "Descending", PageSize = 1 }, cancellationToken)
            .FirstOrDefaultAsync(cancellationToken);
        return latest is null
            ? throw new PipelineSessionException($"The pipeline '{pipelineName}' has no execution to watch: start one with --start.")
            : new(_session, latest.PipelineExecutionArn!);
    }

    private async Task WatchAsync(PipelineExecution execution, CancellationToken cancellationToken)
    {
        // Who sits before it wants to know soon, also that there is no answer.
        var often = new WaitOptions
        {
            MinInterval = TimeSpan.FromSeconds(2),
            MaxInterval = TimeSpan.FromSeconds(15),
            OutageTolerance = TimeSpan.FromMinutes(1),
        };
        await _view.ShowAsync(execution.WatchAsync(often, cancellationToken), cancellationToken);

        // It has ended: this tells of what failed.
        await execution.WaitAsync(often, cancellationToken);
    }
}
