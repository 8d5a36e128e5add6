using System.Collections.Concurrent;

namespace PipelineSdk.Local;

/// <summary>An execution that this engine runs.</summary>
public sealed class LocalExecution
{
    private readonly ExecutionLoop _loop;
    private readonly ExecutionFold _fold;
    private readonly EventFeed _feed;
    private readonly ReportFile _report;

    internal LocalExecution(ExecutionLoop loop, ExecutionFold fold, EventFeed feed, PipelineDefinition definition, ReportFile report)
    {
        _report = report;
        _loop = loop;
        _fold = fold;
        _feed = feed;
        Definition = definition;
        Arn = fold.Header.Arn;
        Completion = Task.Run(RunAsync);
    }

    /// <summary>The execution's ARN.</summary>
    public string Arn { get; }

    /// <summary>The definition that is run.</summary>
    public PipelineDefinition Definition { get; }

    /// <summary>The execution as it stands now.</summary>
    public ExecutionState State => _fold.Snapshot();

    /// <summary>
    /// Ends with the execution, however that ends; is cancelled if the engine is disposed before.
    /// </summary>
    public Task<ExecutionState> Completion { get; }

    /// <summary>Waits until the execution has ended. That a step failed is no exception: the state says so.</summary>
    /// <param name="cancellationToken">Ends the wait, not the execution.</param>
    /// <returns>The execution's last state.</returns>
    /// <exception cref="OperationCanceledException">The wait was cancelled, or the engine disposed.</exception>
    public Task<ExecutionState> WaitAsync(CancellationToken cancellationToken = default) => Completion.WaitAsync(cancellationToken);

    /// <summary>What happened from the start on, and goes on to happen until the execution ends.</summary>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <returns>The events, in order.</returns>
    public IAsyncEnumerable<ExecutionEvent> EventsAsync(CancellationToken cancellationToken = default) => _feed.ReadAsync(cancellationToken);

    /// <summary>The log of a step's last job.</summary>
    /// <param name="stepName">The step's name.</param>
    /// <returns>The log, or <see langword="null"/> if the step had no job yet.</returns>
    public JobLog? LogOf(string stepName) => _loop.Logs.GetValueOrDefault(stepName);

    /// <summary>
    /// What a value of the pipeline is in this execution: a parameter, a property or an output of a step, a member of a property file, or
    /// text made of them.
    /// </summary>
    /// <param name="value">The value, as it was used to make the pipeline.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>What it is now.</returns>
    /// <exception cref="KeyNotFoundException">It has no value, or not yet; the message says why.</exception>
    public async Task<JsonElement> ResolveAsync(PipelineValue value, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(value);
        try
        {
            return await _loop.ResolveAsync(value.ToJson(), cancellationToken).ConfigureAwait(false);
        }
        catch (ResolutionException exception)
        {
            throw new KeyNotFoundException(exception.Message, exception);
        }
    }

    /// <summary>
    /// Writes a report of the execution as it stands now: one HTML file with the graph, a timeline, and each step's arguments, results, attempts and
    /// logs. It needs nothing but a browser.
    /// </summary>
    /// <param name="path">The file. Its folder is made if it is missing; a file that is there is replaced.</param>
    /// <param name="options">What is shown; <see langword="null"/>: defaults.</param>
    /// <param name="cancellationToken">Ends the call; the file is then as it was.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    public Task WriteReportAsync(string path, ExecutionReportOptions? options = null, CancellationToken cancellationToken = default) =>
        _report.WriteAsync(Definition, State, path, options, cancellationToken);

    /// <summary>
    /// Asks the execution to stop: nothing new starts, running jobs are ended, and callbacks and Lambda functions are waited for.
    /// </summary>
    /// <param name="cancellationToken">Ends the wait, not the stopping.</param>
    /// <returns>The execution's last state, when it has stopped.</returns>
    public Task<ExecutionState> StopAsync(CancellationToken cancellationToken = default)
    {
        _loop.Post(new LoopMessage.Stop());
        return WaitAsync(cancellationToken);
    }

    /// <summary>Changes how many steps may run at a time.</summary>
    /// <param name="steps">The number; at least 1.</param>
    public void SetMaxParallelExecutionSteps(int steps)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(steps, 1);
        _loop.Post(new LoopMessage.SetParallelism(steps));
    }

    /// <summary>Leaves the execution as it is, to be resumed.</summary>
    internal async Task AbandonAsync()
    {
        _loop.Post(new LoopMessage.Abandon());
        try
        {
            await Completion.ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // That is what was asked for.
        }
    }

    private async Task<ExecutionState> RunAsync()
    {
        await _loop.RunAsync().ConfigureAwait(false);
        return _fold.Snapshot();
    }
}
