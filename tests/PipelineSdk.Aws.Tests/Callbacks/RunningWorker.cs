using PipelineSdk.Aws.Tests.Infrastructure;

namespace PipelineSdk.Aws.Tests.Callbacks;

/// <summary>A worker that works until it is disposed.</summary>
internal sealed class RunningWorker : IAsyncDisposable
{
    private readonly CancellationTokenSource _stopping = new();
    private readonly PipelineSession _session;

    public RunningWorker(CallbackStandIn service, ICallbackHandler handler, Action<CallbackWorkerOptions>? configure = null)
    {
        var options = new CallbackWorkerOptions(service.QueueUrl) { PollWaitTime = TimeSpan.FromSeconds(1), VisibilityTimeout = TimeSpan.FromSeconds(2) };
        configure?.Invoke(options);
        _session = TestAws.Session(service.Url, session => session.LoggerFactory = Logs);
        Running = new CallbackWorker(_session, handler, options).RunAsync(_stopping.Token);
    }

    public RecordingLoggerFactory Logs { get; } = new();

    /// <summary>Ends when the worker does.</summary>
    public Task Running { get; }

    /// <summary>The lines of a level.</summary>
    public IEnumerable<string> Lines(Microsoft.Extensions.Logging.LogLevel level) =>
        Logs.Lines.Where(line => line.Level == level).Select(static line => line.Text);

    /// <summary>Tells it to stop, and waits until it has.</summary>
    public async Task StopAsync()
    {
        await _stopping.CancelAsync();
        await Running;
    }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await Running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _session.Dispose();
        _stopping.Dispose();
        Logs.Dispose();
    }
}
