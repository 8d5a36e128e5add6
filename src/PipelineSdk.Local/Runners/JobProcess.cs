using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace PipelineSdk.Local;

/// <summary>A process of a job: what it says goes to the job's log.</summary>
internal sealed class JobProcess : IAsyncDisposable
{
    // A process that left its job's tree may hold the log open for good.
    private static readonly TimeSpan LastWords = TimeSpan.FromSeconds(5);

    private readonly Process _process;
    private readonly bool _isTree;

    private JobProcess(Process process, JobLog log, bool isTree)
    {
        _process = process;
        _isTree = isTree;
        Exit = EndAsync(Task.WhenAll(LogPump.RunAsync(process.StandardOutput, log), LogPump.RunAsync(process.StandardError, log)));
    }

    /// <summary>The exit code, once the process has ended and all that it said is in the log.</summary>
    public Task<int> Exit { get; }

    /// <summary>Starts a process.</summary>
    /// <param name="start">What to start.</param>
    /// <param name="log">The job's log.</param>
    /// <param name="isTree">Whether those that it starts have to be killed one by one, because no sandbox takes them along.</param>
    /// <exception cref="StepFaultException">It cannot be started.</exception>
    public static async Task<JobProcess> StartAsync(ProcessStartInfo start, JobLog log, bool isTree)
    {
        start.RedirectStandardInput = true;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        start.StandardOutputEncoding = start.StandardErrorEncoding = Encoding.UTF8;
        try
        {
            return new(await ProcessSpawner.StartAsync(start).ConfigureAwait(false), log, isTree);
        }
        catch (Win32Exception exception)
        {
            throw new StepFaultException($"'{start.FileName}' cannot be started: {exception.Message}");
        }
    }

    /// <summary>Waits for the end. If the job is to stop, the process is asked to, and killed if it takes too long.</summary>
    public async Task<int> RunAsync(TimeSpan grace, CancellationToken cancellationToken)
    {
        try
        {
            return await Exit.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            await StopAsync(grace).ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>
    /// Asks the process to end, and kills it if it takes too long: on the clock of the machine, since the process knows no other.
    /// </summary>
    public async Task StopAsync(TimeSpan grace)
    {
        CloseInput();
        try
        {
            await Exit.WaitAsync(grace).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            _process.Kill(_isTree);
            await Exit.ConfigureAwait(false);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync(TimeSpan.Zero).ConfigureAwait(false);
        _process.Dispose();
    }

    private async Task<int> EndAsync(Task log)
    {
        await _process.WaitForExitAsync().ConfigureAwait(false);
        CloseInput();
        try
        {
            await log.WaitAsync(LastWords).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            // What it left behind goes on saying things to nobody.
        }

        return _process.ExitCode;
    }

    private void CloseInput()
    {
        try
        {
            _process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It has ended and nobody reads any more.
        }
    }
}
