namespace PipelineSdk.Local;

/// <summary>
/// Runs one execution: one loop, without locks. Whatever happens is first recorded in the journal, then shows in the state, and only then has
/// consequences.
/// </summary>
internal sealed partial class ExecutionLoop
{
    private const int MaxReason = 1300;

    // What a job takes to end after it was killed at the end of its grace period.
    private static readonly TimeSpan Killed = TimeSpan.FromSeconds(5);

    private readonly EngineParts _parts;
    private readonly PipelineDefinition _definition;
    private readonly ExecutionArn _arn;
    private readonly IExecutionJournal _journal;
    private readonly ExecutionFold _fold;
    private readonly EventFeed _feed;
    private readonly StepExecutors _executors;
    private readonly StepCache _cache;
    private readonly JsonFileReader _files;
    private readonly LoopInbox _inbox;
    private readonly SelectivePlan _plan;
    private readonly IReadOnlyDictionary<string, StepNode> _nodes;
    private readonly PriorityQueue<StepNode, int> _ready = new();
    private readonly List<SkippedStep> _skipped = [];
    private int _running;
    private int _working;
    private int _maxParallel;
    private bool _stopping;
    private bool _abandoned;
    private StepState? _firstFailure;

    public ExecutionLoop(
        EngineParts parts, PipelineDefinition definition, IExecutionJournal journal, ExecutionFold fold, EventFeed feed, StepExecutors executors, SelectivePlan plan)
    {
        _parts = parts;
        _definition = definition;
        _journal = journal;
        _fold = fold;
        _feed = feed;
        _executors = executors;
        _plan = plan;
        _ = ExecutionArn.TryParse(fold.Header.Arn, out _arn);
        _cache = new(parts.Documents, fold.Header.PipelineName);
        _files = new(definition, parts.Store);
        _inbox = new(parts.Options.TimeProvider);
        _maxParallel = fold.Header.MaxParallelExecutionSteps ?? parts.Options.MaxParallelExecutionSteps;
        _nodes = StepNodes.Link(definition, (from, to) => plan.Runs(from) && plan.Runs(to));
    }

    public void Post(LoopMessage message) => _inbox.Post(message);

    /// <summary>Runs the execution to its end.</summary>
    /// <exception cref="OperationCanceledException">The engine went away before.</exception>
    public async Task RunAsync()
    {
        try
        {
            if (_fold.Header.IsTerminal)
            {
                return;
            }

            Restore();
            while (true)
            {
                FlushSkipped();
                await StartReadyAsync().ConfigureAwait(false);
                if (_running == 0 && !_inbox.HasLater)
                {
                    break;
                }

                Handle(await _inbox.NextAsync(() => _working == 0).ConfigureAwait(false));
                if (_abandoned)
                {
                    throw new OperationCanceledException("The engine was disposed before the execution ended; another one can resume it.");
                }
            }

            End();
        }
        finally
        {
            await EndRunningAsync().ConfigureAwait(false);
            _journal.Dispose();
            _feed.Complete();
        }
    }

    /// <summary>Ends what still runs. Another engine must not go on, nor folders be deleted, while a job writes.</summary>
    private async Task EndRunningAsync()
    {
        var running = _nodes.Values.Where(static node => node.IsRunning).ToList();
        running.ForEach(static node => node.Cancellation?.Cancel());
        try
        {
            await Task.WhenAll(running.Select(static node => node.Execution)).WaitAsync(_parts.Options.StopGracePeriod + Killed).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            // A handler that does not end when it is asked to cannot be ended.
        }
    }

    private bool IsEnding => _stopping || _firstFailure is not null;

    private DateTimeOffset Now => _parts.Options.TimeProvider.GetUtcNow();

    private void Record(ExecutionEvent happened)
    {
        _journal.Append(happened);
        _fold.Apply(happened);
        _feed.Add(happened);
    }

    private void Handle(LoopMessage message)
    {
        switch (message)
        {
            case LoopMessage.Completed completed when completed.Node.IsRunning && completed.Node.Attempts == completed.Attempt:
                OnCompleted(completed.Node, completed.Outcome);
                break;
            case LoopMessage.Retry retry when !retry.Node.IsDone:
                _running--;
                retry.Node.AwaitsRetry = false;
                MakeReady(retry.Node);
                break;
            case LoopMessage.Stop when !_stopping:
                Record(new StopRequested { Time = Now });
                Stop();
                break;
            case LoopMessage.SetParallelism parallelism:
                _maxParallel = parallelism.Steps;
                break;
            case LoopMessage.Abandon:
                _abandoned = true;
                break;
        }
    }

    private void OnCompleted(StepNode node, StepOutcome outcome)
    {
        if (node.Cancellation is not null)
        {
            _working--;
        }

        node.Cancellation = null;
        if (outcome.Remaining > TimeSpan.Zero)
        {
            _inbox.PostAt(Now + outcome.Remaining, new LoopMessage.Completed(node, node.Attempts, outcome.After(TimeSpan.Zero)));
            return;
        }

        node.IsRunning = false;
        _running--;
        Conclude(node, outcome);
    }

    private void Conclude(StepNode node, StepOutcome outcome)
    {
        switch (outcome.Kind)
        {
            case StepOutcomeKind.Succeeded:
                if (node.CacheKey is { } key)
                {
                    _cache.Store(key, node.Name, _fold.Header.Arn, Now, outcome);
                }

                Record(new StepSucceeded
                {
                    Time = Now,
                    Step = node.Name,
                    Properties = outcome.Properties ?? JsonValues.EmptyObject,
                    Metadata = outcome.Metadata,
                });
                Done(node);
                break;
            case StepOutcomeKind.Stopped when _stopping:
                Record(new StepStopped { Time = Now, Step = node.Name, Metadata = outcome.Metadata });
                Done(node);
                break;
            case StepOutcomeKind.Stopped:
                Fail(node, StepOutcome.Failed("The job was stopped, but not with its execution."));
                break;
            default:
                OnFailed(node, outcome);
                break;
        }
    }

    private void OnFailed(StepNode node, StepOutcome outcome)
    {
        node.FirstFailure ??= Now;
        if (!IsEnding && RetryPlanner.Plan(node.Step, outcome.ExceptionType, node.Retries, node.FirstFailure.Value, Now) is var (policy, at))
        {
            node.Retries[policy] = node.Retries.GetValueOrDefault(policy) + 1;
            node.LastFailure = outcome;
            Record(new StepAttemptFailed
            {
                Time = Now,
                Step = node.Name,
                Attempt = node.Attempts,
                FailureReason = outcome.FailureReason!,
                ExceptionType = outcome.ExceptionType!,
                Policy = policy,
                RetryAt = at,
            });
            RetryAt(node, at);
            return;
        }

        Fail(node, outcome);
    }

    private void RetryAt(StepNode node, DateTimeOffset at)
    {
        // A step that waits to be tried again keeps its place among those that run.
        _running++;
        node.AwaitsRetry = true;
        _inbox.PostAt(at, new LoopMessage.Retry(node));
    }

    private void Fail(StepNode node, StepOutcome outcome)
    {
        Record(new StepFailed
        {
            Time = Now,
            Step = node.Name,
            FailureReason = outcome.FailureReason!,
            ExceptionType = outcome.ExceptionType,
            Properties = outcome.Properties,
            Metadata = outcome.Metadata,
        });
        _firstFailure ??= _fold.Step(node.Name);
        Done(node);
        DropRetries();
    }

    /// <summary>Nothing new starts: what waits to be tried again has failed, or is stopped.</summary>
    private void DropRetries()
    {
        foreach (var (message, due) in _inbox.TakeLater())
        {
            if (message is LoopMessage.Completed completed)
            {
                if (_stopping)
                {
                    _inbox.Post(completed with { Outcome = StepOutcome.Stopped() });
                }
                else
                {
                    _inbox.PostAt(due, completed);
                }

                continue;
            }

            var node = ((LoopMessage.Retry)message).Node;
            _running--;
            if (_stopping)
            {
                Record(new StepStopped { Time = Now, Step = node.Name });
                Done(node);
            }
            else
            {
                Conclude(node, node.LastFailure!);
            }
        }
    }

    private void Stop()
    {
        _stopping = true;
        foreach (var node in _nodes.Values.Where(static node => node.IsRunning))
        {
            node.Cancellation?.Cancel();
        }

        DropRetries();
    }

    private void End()
    {
        foreach (var node in _nodes.Values.Where(static node => !node.IsDone))
        {
            node.IsDone = true;
            if (node.Attempts > 0)
            {
                Record(new StepStopped { Time = Now, Step = node.Name, Reason = "The engine ended while the step ran, and the execution has failed since." });
            }
            else
            {
                _skipped.Add(new(node.Name, SkipReason.ExecutionEnded, _firstFailure?.Name));
            }
        }

        FlushSkipped();
        var status = _stopping ? ExecutionStatus.Stopped : _firstFailure is null ? ExecutionStatus.Succeeded : ExecutionStatus.Failed;
        Record(new ExecutionEnded
        {
            Time = Now,
            Status = status,
            FailureReason = status == ExecutionStatus.Failed
                ? Text.Cut($"Step '{_firstFailure!.Name}' failed: {_firstFailure.FailureReason}", MaxReason)
                : null,
        });
    }
}
