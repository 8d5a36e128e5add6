namespace PipelineSdk.Local;

/// <summary>Starting steps.</summary>
internal sealed partial class ExecutionLoop
{
    private async ValueTask StartReadyAsync()
    {
        while (!IsEnding && _running < Math.Max(1, _maxParallel) && _ready.TryDequeue(out var node, out _))
        {
            if (!node.IsDone)
            {
                await StartAsync(node).ConfigureAwait(false);
                FlushSkipped();
            }
        }
    }

    private async ValueTask StartAsync(StepNode node)
    {
        var state = _fold.Step(node.Name)!;
        if (state is { Status: StepStatus.Executing, CallbackToken: { } token, Resolved: { } asked })
        {
            // The callback was issued by an engine that is gone, and still waits for its answer.
            Execute(node, asked, token);
            return;
        }

        var jobName = JobNameOf(node);
        try
        {
            var scope = await ScopeAsync(node, jobName).ConfigureAwait(false);
            switch (node.Step.Type)
            {
                case StepKinds.Condition:
                    Decide(node, scope);
                    break;
                case StepKinds.Fail:
                    FailAsAsked(node, new Resolver(scope).Resolve(node.Json));
                    break;
                default:
                    Begin(node, new Resolver(scope).Resolve(node.Json), jobName);
                    break;
            }
        }
        catch (ResolutionException exception)
        {
            Fail(node, StepOutcome.Failed(exception.Message));
        }
    }

    private void Begin(StepNode node, JsonElement resolved, string jobName)
    {
        RecordStart(node, resolved, jobName);
        if (CacheKey.Of(node.Step, resolved) is { } key)
        {
            var (decision, entry) = _cache.Find(key, node.Step, Now);
            Record(new StepCacheChecked { Time = Now, Step = node.Name, Decision = decision });
            if (entry is not null)
            {
                Record(new StepSucceeded { Time = Now, Step = node.Name, Properties = entry.Properties, Metadata = entry.Metadata });
                Done(node);
                return;
            }

            node.CacheKey = key;
        }

        string? token = null;
        if (node.Step.Type == StepKinds.Callback)
        {
            // Whoever sees the token may answer at once.
            token = _parts.Ids.CallbackToken();
            _ = _parts.Callbacks.Add(token);
            Record(new CallbackIssued { Time = Now, Step = node.Name, Token = token, SqsQueueUrl = resolved.TextMember("SqsQueueUrl") });
        }

        Execute(node, resolved, token);
    }

    private void RecordStart(StepNode node, JsonElement resolved, string? jobName)
    {
        node.Attempts++;
        node.Resolved = resolved;
        Record(new StepStarted { Time = Now, Step = node.Name, Attempt = node.Attempts, JobName = jobName, Resolved = resolved });
    }

    private void Decide(StepNode node, ResolutionScope scope)
    {
        var evaluator = new ConditionEvaluator(new(scope));
        var outcome = evaluator.EvaluateAll(node.Json);
        RecordStart(node, JsonValues.Of(new JsonObject { ["Arguments"] = new JsonObject { ["Conditions"] = JsonValues.ToNode(evaluator.Evaluated) } }), null);
        var text = outcome ? "True" : "False";
        Record(new StepSucceeded
        {
            Time = Now,
            Step = node.Name,
            Properties = JsonValues.Of(new JsonObject { ["Outcome"] = outcome }),
            Metadata = JsonValues.Of(new JsonObject { ["Condition"] = new JsonObject { ["Outcome"] = text } }),
        });
        Done(node);
    }

    private void FailAsAsked(StepNode node, JsonElement resolved)
    {
        RecordStart(node, resolved, null);
        var message = resolved.Member("Arguments").Member("ErrorMessage") switch
        {
            { ValueKind: JsonValueKind.Undefined or JsonValueKind.Null } => "",
            var given => given.AsText(),
        };
        Fail(node, StepOutcome.Failed(
            message,
            properties: new() { ["ErrorMessage"] = message },
            metadata: new() { ["Fail"] = new JsonObject { ["ErrorMessage"] = message } }));
    }

    private void Execute(StepNode node, JsonElement resolved, string? token)
    {
        node.IsRunning = true;
        _running++;
        _working++;
        var attempt = node.Attempts;
        var state = _fold.Step(node.Name)!;
        var context = new StepContext
        {
            Definition = node.Step,
            Resolved = resolved,
            Attempt = attempt,
            JobName = state.JobName ?? "",
            PipelineName = _fold.Header.PipelineName,
            ExecutionArn = _fold.Header.Arn,
            Store = _parts.Store,
            TimeProvider = _parts.Options.TimeProvider,
            Environment = _parts.Options.Environment,
            Folder = Path.Combine(_parts.Executions.JobsFolder(_arn), SafeName.Encode(node.Name), $"{attempt}"),
            CallbackToken = token,
            LogStarted = log => Logs[node.Name] = log,
        };
        var cancellation = new CancellationTokenSource();
        node.Cancellation = cancellation;
        var executor = _executors.ExecutorOf(node.Step);
        if (executor is IInlineStepExecutor)
        {
            var task = StepRunner.RunAsync(executor, context, cancellation.Token);
            if (task.IsCompletedSuccessfully)
            {
                OnCompleted(node, task.Result);
                return;
            }

            PostWhenDone(node, attempt, task);
            return;
        }

        PostWhenDone(node, attempt, Task.Run(() => StepRunner.RunAsync(executor, context, cancellation.Token)));
    }

    private async void PostWhenDone(StepNode node, int attempt, Task<StepOutcome> task)
    {
        node.Execution = task;
        _inbox.Post(new LoopMessage.Completed(node, attempt, await task.ConfigureAwait(false)));
    }
}
