using System.Diagnostics;
using System.Globalization;

namespace PipelineSdk.Local;

/// <summary>A container of a job, and the program that waits for it.</summary>
internal sealed class ContainerProcess(string program, string name, JobProcess process) : IAsyncDisposable
{
    // What docker and podman end with when they could not start the container at all.
    private const int NotStarted = 125;

    private static readonly TimeSpan RemovalTime = TimeSpan.FromSeconds(10);

    public JobProcess Process => process;

    /// <summary>Starts a container.</summary>
    /// <param name="program">The container engine's program.</param>
    /// <param name="name">The container's name.</param>
    /// <param name="arguments">The arguments after <c>run --rm --name NAME</c>.</param>
    /// <param name="log">The job's log.</param>
    public static async Task<ContainerProcess> StartAsync(string program, string name, IReadOnlyList<string> arguments, JobLog log)
    {
        var start = new ProcessStartInfo(program, ["run", "--rm", "--name", name, .. arguments]);
        return new(program, name, await JobProcess.StartAsync(start, log, true).ConfigureAwait(false));
    }

    /// <summary>Waits for the end. If the job is to stop, the container gets SIGTERM, and is killed if it takes too long.</summary>
    public async Task<JobOutcome> RunAsync(JobContext job, CancellationToken cancellationToken)
    {
        try
        {
            var code = await process.Exit.WaitAsync(cancellationToken).ConfigureAwait(false);
            return code == NotStarted ? new(code, $"{program} could not start the container: {job.Log.LastLine}") : new(code);
        }
        catch (OperationCanceledException)
        {
            await StopAsync(job.StopGracePeriod).ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Stops the container.</summary>
    public async Task StopAsync(TimeSpan grace)
    {
        if (process.Exit.IsCompleted)
        {
            return;
        }

        var seconds = Math.Ceiling(grace.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        await ContainerEngine.AskAsync(program, "stop", "--time", seconds, name).ConfigureAwait(false);
        try
        {
            await process.Exit.WaitAsync(RemovalTime).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            await ContainerEngine.AskAsync(program, "rm", "--force", name).ConfigureAwait(false);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync(TimeSpan.Zero).ConfigureAwait(false);
        await process.DisposeAsync().ConfigureAwait(false);
    }
}
