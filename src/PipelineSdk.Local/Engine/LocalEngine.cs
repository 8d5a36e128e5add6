using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace PipelineSdk.Local;

/// <summary>
/// Runs pipelines on this machine, from their definitions. Needs neither AWS nor Docker nor Python: jobs are run by handlers of this process, or by
/// runners that are given.
/// </summary>
/// <remarks>
/// Every event is in a journal before it has consequences. Disposing the engine, or killing the process, leaves executions as they are;
/// <see cref="ResumeAsync"/> goes on with them.
/// </remarks>
public sealed class LocalEngine : IAsyncDisposable
{
    private readonly EngineParts _parts;
    private readonly ConcurrentDictionary<string, LocalExecution> _running = new(StringComparer.Ordinal);

    /// <summary>An engine.</summary>
    /// <param name="options">How it works; <see langword="null"/>: with all defaults.</param>
    public LocalEngine(LocalEngineOptions? options = null)
        : this(EngineParts.InFolder(options ?? new()))
    {
    }

    private LocalEngine(EngineParts parts) => _parts = parts;

    internal static LocalEngine Of(EngineParts parts) => new(parts);

    /// <summary>The objects under <c>s3://</c>.</summary>
    public IObjectStore Store => _parts.Store;

    /// <summary>Says how each step of a pipeline would be run, without running anything.</summary>
    /// <param name="definition">The definition.</param>
    /// <param name="options">With what it would start; <see langword="null"/>: defaults.</param>
    /// <returns>How, in definition order.</returns>
    /// <exception cref="LocalValidationException">It could not start.</exception>
    public IReadOnlyList<StepHandling> Plan(PipelineDefinition definition, StartExecutionOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(definition);
        var problems = new List<string>();
        var parameters = ParameterBinder.Bind(definition, (options ?? new()).Parameters, problems);
        return Plan(definition, parameters, problems, new(_parts));
    }

    /// <summary>Puts what a compiled pipeline needs into the store, and starts it.</summary>
    /// <param name="pipeline">The pipeline.</param>
    /// <param name="options">With what it starts; <see langword="null"/>: defaults.</param>
    /// <param name="cancellationToken">Ends the call, not the execution.</param>
    /// <returns>The running execution.</returns>
    /// <exception cref="LocalValidationException">It cannot start; the exception carries all problems.</exception>
    /// <exception cref="ObjectStoreException">Something cannot be stored.</exception>
    public async Task<LocalExecution> StartAsync(
        CompiledPipeline pipeline, StartExecutionOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(pipeline);
        if (pipeline.HasErrors)
        {
            throw new LocalValidationException([.. pipeline.Diagnostics
                .Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
                .Select(static diagnostic => diagnostic.ToString())]);
        }

        await LocalPublisher.PublishAsync(pipeline, Store, new(_parts.Documents, Store), cancellationToken).ConfigureAwait(false);
        return await StartAsync(pipeline.Name, pipeline.Definition, options, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Starts a pipeline from its definition: one compiled here, by the Python SDK, or given by the service.</summary>
    /// <param name="pipelineName">The pipeline's name. Length: 1 to 255; letters, digits and hyphens.</param>
    /// <param name="definition">The definition.</param>
    /// <param name="options">With what it starts; <see langword="null"/>: defaults.</param>
    /// <param name="cancellationToken">Ends the call, not the execution.</param>
    /// <returns>The running execution.</returns>
    /// <exception cref="LocalValidationException">It cannot start; the exception carries all problems.</exception>
    public Task<LocalExecution> StartAsync(
        string pipelineName, PipelineDefinition definition, StartExecutionOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(definition);
        cancellationToken.ThrowIfCancellationRequested();
        options ??= new();
        var problems = new List<string>();
        CheckName(pipelineName, problems);
        if (options.MaxParallelExecutionSteps < 1)
        {
            problems.Add($"At least 1 step must be able to run at a time, not {options.MaxParallelExecutionSteps}.");
        }

        var parameters = ParameterBinder.Bind(definition, options.Parameters, problems);
        var executors = new StepExecutors(_parts);
        var handling = Plan(definition, parameters, problems, executors, options, pipelineName, out var selective, out var source);
        var arn = new ExecutionArn(Arns.Of(_parts.Options.Environment, "pipeline", pipelineName), pipelineName, _parts.Ids.ExecutionId());
        _ = ExecutionArn.TryParse(arn.ToString(), out arn);
        var started = new ExecutionStarted
        {
            Time = _parts.Options.TimeProvider.GetUtcNow(),
            ExecutionArn = arn.ToString(),
            PipelineName = pipelineName,
            PipelineArn = arn.PipelineArn,
            DisplayName = options.DisplayName,
            Description = options.Description,
            DefinitionSha256 = Convert.ToHexStringLower(SHA256.HashData(definition.Utf8Json.Span)),
            Parameters = parameters,
            MaxParallelExecutionSteps = options.MaxParallelExecutionSteps,
            SelectedSteps = options.SelectiveExecution?.SelectedSteps,
            SourceExecutionArn = source?.Arn,
            Steps = handling,
        };
        var journal = _parts.Executions.Create(arn, definition.Utf8Json);
        return Task.FromResult(Run(definition, journal, [], [started, .. SelectiveEvents(definition, selective, source, started.Time)], executors, selective));
    }

    /// <summary>Goes on with an execution that another engine left: what is done stays done, what was running starts again.</summary>
    /// <param name="executionArn">The execution's ARN.</param>
    /// <param name="cancellationToken">Ends the call, not the execution.</param>
    /// <returns>The running execution; one that had ended is given as it ended.</returns>
    /// <exception cref="KeyNotFoundException">There is no such execution.</exception>
    /// <exception cref="InvalidOperationException">An engine runs it at the moment.</exception>
    public Task<LocalExecution> ResumeAsync(string executionArn, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var arn = Parse(executionArn);
        if (_running.TryGetValue(executionArn, out var running) && !running.Completion.IsCompleted)
        {
            throw new InvalidOperationException($"The execution '{executionArn}' is being run by this engine.");
        }

        var (journal, stored) = _parts.Executions.Open(arn);
        var definition = PipelineDefinition.Parse(stored.Definition);
        var started = (ExecutionStarted)stored.Events[0];
        var problems = new List<string>();
        var executors = new StepExecutors(_parts);
        _ = Plan(definition, started.Parameters, problems, executors);
        var selective = SelectivePlan.All;
        if (started.SelectedSteps is { } selected)
        {
            var source = started.SourceExecutionArn is { } sourceArn ? Describe(sourceArn) : null;
            selective = SelectivePlan.Of(definition, new(selected) { SourcePipelineExecutionArn = started.SourceExecutionArn }, source, problems);
        }

        ExecutionEvent[] added = stored.Events[^1] is ExecutionEnded ? [] : [new ExecutionResumed { Time = _parts.Options.TimeProvider.GetUtcNow() }];
        return Task.FromResult(Run(definition, journal, stored.Events, added, executors, selective));
    }

    /// <summary>An execution as it stands, running or not.</summary>
    /// <param name="executionArn">The execution's ARN.</param>
    /// <returns>Its state.</returns>
    /// <exception cref="KeyNotFoundException">There is no such execution.</exception>
    public ExecutionState Describe(string executionArn) => _parts.Executions.Read(Parse(executionArn)).ToState();

    /// <summary>
    /// Writes a report of an execution as it stands, running or not: one HTML file with the graph, a timeline, and each step's arguments, results,
    /// attempts and logs. It needs nothing but a browser.
    /// </summary>
    /// <param name="executionArn">The execution's ARN.</param>
    /// <param name="path">The file. Its folder is made if it is missing; a file that is there is replaced.</param>
    /// <param name="options">What is shown; <see langword="null"/>: defaults.</param>
    /// <param name="cancellationToken">Ends the call; the file is then as it was.</param>
    /// <exception cref="KeyNotFoundException">There is no such execution.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public Task WriteReportAsync(
        string executionArn, string path, ExecutionReportOptions? options = null, CancellationToken cancellationToken = default)
    {
        var stored = _parts.Executions.Read(Parse(executionArn));
        var definition = PipelineDefinition.Parse(stored.Definition);
        return new ReportFile(_parts.Executions).WriteAsync(definition, stored.ToState(definition), path, options, cancellationToken);
    }

    /// <summary>The executions of a pipeline, the latest first.</summary>
    /// <param name="pipelineName">The pipeline's name.</param>
    /// <returns>Their states.</returns>
    public IReadOnlyList<ExecutionState> List(string pipelineName)
    {
        var pipelineArn = Arns.Of(_parts.Options.Environment, "pipeline", pipelineName);
        var name = pipelineArn[(pipelineArn.LastIndexOf('/') + 1)..];
        return
        [
            .. _parts.Executions.List(name)
                .Select(id => _parts.Executions.Read(new(pipelineArn, name, id)).ToState())
                .OrderByDescending(static execution => execution.StartTime),
        ];
    }

    /// <summary>The executions that this engine runs or ran.</summary>
    public IReadOnlyCollection<LocalExecution> Executions => [.. _running.Values];

    /// <summary>Answers a callback.</summary>
    /// <param name="token">The callback's token.</param>
    /// <param name="result">The answer.</param>
    /// <exception cref="KeyNotFoundException">No callback of an execution of this engine waits under the token.</exception>
    /// <exception cref="InvalidOperationException">It was answered before.</exception>
    public void AnswerCallback(string token, CallbackResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        _parts.Callbacks.Answer(token, result);
    }

    /// <summary>
    /// Leaves all executions as they are; another engine can resume them. Jobs that run are asked to end, and waited for as long as
    /// <see cref="LocalEngineOptions.StopGracePeriod"/> says.
    /// </summary>
    public async ValueTask DisposeAsync() =>
        await Task.WhenAll(_running.Values.Select(static execution => execution.AbandonAsync())).ConfigureAwait(false);

    private static IReadOnlyList<StepHandling> Plan(
        PipelineDefinition definition, IReadOnlyDictionary<string, JsonElement> parameters, List<string> problems, StepExecutors executors)
    {
        DefinitionChecks.Check(definition, problems);
        if (problems.Count > 0)
        {
            throw new LocalValidationException(problems);
        }

        return executors.Plan(definition, new() { Parameters = parameters, Variable = static _ => default, Step = static _ => null });
    }

    private IReadOnlyList<StepHandling> Plan(
        PipelineDefinition definition,
        IReadOnlyDictionary<string, JsonElement> parameters,
        List<string> problems,
        StepExecutors executors,
        StartExecutionOptions options,
        string pipelineName,
        out SelectivePlan selective,
        out ExecutionState? source)
    {
        source = options.SelectiveExecution switch
        {
            { SourcePipelineExecutionArn: { } arn } => Source(arn, pipelineName, problems),
            { ReferenceLatestExecution: true } when problems.Count == 0 => List(pipelineName).FirstOrDefault(static execution => execution.IsTerminal),
            _ => null,
        };
        selective = problems.Count > 0 ? SelectivePlan.All : SelectivePlan.Of(definition, options.SelectiveExecution, source, problems);
        return Plan(definition, parameters, problems, executors);
    }

    private ExecutionState? Source(string arn, string pipelineName, List<string> problems)
    {
        try
        {
            var source = Describe(arn);
            if (!string.Equals(source.PipelineName, pipelineName, StringComparison.Ordinal))
            {
                problems.Add($"The execution '{arn}' is one of the pipeline '{source.PipelineName}', not of '{pipelineName}'.");
            }
            else if (!source.IsTerminal)
            {
                problems.Add($"The execution '{arn}' has not ended.");
            }

            return source;
        }
        catch (KeyNotFoundException exception)
        {
            problems.Add(exception.Message);
            return null;
        }
    }

    private static IEnumerable<ExecutionEvent> SelectiveEvents(
        PipelineDefinition definition, SelectivePlan plan, ExecutionState? source, DateTimeOffset time)
    {
        foreach (var name in plan.Restored)
        {
            var earlier = source![name];
            yield return new StepSucceeded
            {
                Time = time,
                Step = name,
                Properties = earlier.Properties ?? JsonValues.EmptyObject,
                Metadata = earlier.Metadata,
                SelectiveSourceExecutionArn = source.Arn,
            };
        }

        var others = definition.AllSteps.Where(step => !plan.Runs(step.Name) && !plan.Restored.Contains(step.Name, StringComparer.Ordinal)).ToList();
        if (others.Count > 0)
        {
            yield return new StepsSkipped { Time = time, Steps = [.. others.Select(static step => new SkippedStep(step.Name, SkipReason.NotSelected))] };
        }
    }

    private LocalExecution Run(
        PipelineDefinition definition,
        IExecutionJournal journal,
        IReadOnlyList<ExecutionEvent> recorded,
        IReadOnlyList<ExecutionEvent> added,
        StepExecutors executors,
        SelectivePlan selective)
    {
        var feed = new EventFeed();
        var all = recorded.Concat(added).ToList();
        var fold = new ExecutionFold(definition, (ExecutionStarted)all[0]);
        foreach (var happened in added)
        {
            journal.Append(happened);
        }

        foreach (var happened in all)
        {
            fold.Apply(happened);
            feed.Add(happened);
        }

        foreach (var waiting in fold.Snapshot().Steps.Where(static step => step is { Status: StepStatus.Executing, CallbackToken: not null }))
        {
            _ = _parts.Callbacks.Add(waiting.CallbackToken!);
        }

        var loop = new ExecutionLoop(_parts, definition, journal, fold, feed, executors, selective);
        loop.RestoreRetries(recorded);
        var execution = new LocalExecution(loop, fold, feed, definition, new(_parts.Executions));
        _running[execution.Arn] = execution;
        return execution;
    }

    private static void CheckName(string name, List<string> problems)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (name.Length is 0 or > 255 || !name.All(static character => char.IsAsciiLetterOrDigit(character) || character == '-') || name[0] == '-' || name[^1] == '-')
        {
            problems.Add($"'{Text.Cut(name, 100)}' is no name for a pipeline: it takes 1 to 255 letters and digits, and hyphens between them.");
        }
    }

    private static ExecutionArn Parse(string arn) =>
        ExecutionArn.TryParse(arn, out var parsed) ? parsed : throw new KeyNotFoundException($"'{arn}' is no ARN of an execution.");
}
