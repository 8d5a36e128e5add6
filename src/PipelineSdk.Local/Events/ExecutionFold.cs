namespace PipelineSdk.Local;

/// <summary>Makes an execution's state of its events. The only place that changes state.</summary>
internal sealed class ExecutionFold
{
    private readonly Dictionary<string, int> _positions = new(StringComparer.Ordinal);
    private readonly StepState[] _steps;
    private ExecutionState _state;

    public ExecutionFold(PipelineDefinition definition, ExecutionStarted started)
    {
        var handling = started.Steps.ToDictionary(static step => step.Step, StringComparer.Ordinal);
        _steps =
        [
            .. definition.AllSteps.Select(step => new StepState
            {
                Name = step.Name,
                Type = step.Type,
                DisplayName = step.DisplayName,
                Description = step.Description,
                Handling = handling.GetValueOrDefault(step.Name),
            }),
        ];
        for (var i = 0; i < _steps.Length; i++)
        {
            _positions[_steps[i].Name] = i;
        }

        _state = new()
        {
            Arn = started.ExecutionArn,
            PipelineName = started.PipelineName,
            PipelineArn = started.PipelineArn,
            DisplayName = started.DisplayName,
            Description = started.Description,
            StartTime = started.Time,
            LastModifiedTime = started.Time,
            Parameters = started.Parameters,
            MaxParallelExecutionSteps = started.MaxParallelExecutionSteps,
            SelectiveExecution = started.SelectedSteps is null
                ? null
                : new(started.SelectedSteps) { SourcePipelineExecutionArn = started.SourceExecutionArn },
            Steps = [],
        };
    }

    /// <summary>The execution without its steps.</summary>
    public ExecutionState Header => _state;

    public StepState? Step(string name) => _positions.TryGetValue(name, out var position) ? _steps[position] : null;

    /// <summary>The execution now. Copies the list of steps.</summary>
    public ExecutionState Snapshot() => _state with { Steps = [.. _steps] };

    public void Apply(ExecutionEvent happened)
    {
        _state = _state with { LastModifiedTime = happened.Time };
        switch (happened)
        {
            case StepStarted started:
                Change(started.Step, step => step with
                {
                    Status = StepStatus.Executing,
                    StartTime = step.StartTime ?? started.Time,
                    RetryAt = null,
                    Resolved = started.Resolved,
                    Attempts = [.. step.Attempts, new(started.Attempt, started.Time) { JobName = started.JobName }],
                });
                break;
            case StepCacheChecked check:
                Change(check.Step, step => step with { Cache = check.Decision });
                break;
            case CallbackIssued callback:
                Change(callback.Step, step => step with { CallbackToken = callback.Token });
                break;
            case StepAttemptFailed failed:
                Change(failed.Step, step => End(step, failed.Time, failed.FailureReason, failed.ExceptionType) with
                {
                    Status = StepStatus.Starting,
                    RetryAt = failed.RetryAt,
                });
                break;
            case StepSucceeded succeeded:
                Change(succeeded.Step, step => End(step, succeeded.Time, null, null) with
                {
                    Status = StepStatus.Succeeded,
                    EndTime = succeeded.Time,
                    Properties = succeeded.Properties,
                    Metadata = succeeded.Metadata,
                    SelectiveSourceExecutionArn = succeeded.SelectiveSourceExecutionArn,
                });
                break;
            case StepFailed failed:
                Change(failed.Step, step => End(step, failed.Time, failed.FailureReason, failed.ExceptionType) with
                {
                    Status = StepStatus.Failed,
                    EndTime = failed.Time,
                    FailureReason = failed.FailureReason,
                    ExceptionType = failed.ExceptionType,
                    Properties = failed.Properties,
                    Metadata = failed.Metadata,
                });
                break;
            case StepStopped stopped:
                Change(stopped.Step, step => End(step, stopped.Time, stopped.Reason, null) with
                {
                    Status = StepStatus.Stopped,
                    EndTime = stopped.Time,
                    FailureReason = stopped.Reason,
                    Metadata = stopped.Metadata,
                });
                break;
            case StepsSkipped skipped:
                foreach (var one in skipped.Steps)
                {
                    Change(one.Step, step => step with
                    {
                        Status = StepStatus.Skipped,
                        SkipReason = one.Reason,
                        SkippedBecauseOf = one.BecauseOf,
                    });
                }

                break;
            case StopRequested:
                _state = _state with { Status = ExecutionStatus.Stopping };
                for (var i = 0; i < _steps.Length; i++)
                {
                    if (_steps[i].Status == StepStatus.Executing)
                    {
                        _steps[i] = _steps[i] with { Status = StepStatus.Stopping };
                    }
                }

                break;
            case ExecutionEnded ended:
                _state = _state with { Status = ended.Status, FailureReason = ended.FailureReason, EndTime = ended.Time };
                break;
        }
    }

    private void Change(string name, Func<StepState, StepState> change)
    {
        // A reader may copy the list at any time: each step is replaced at once.
        if (_positions.TryGetValue(name, out var position))
        {
            _steps[position] = change(_steps[position]);
        }
    }

    private static StepState End(StepState step, DateTimeOffset time, string? reason, string? exceptionType)
    {
        if (step.Attempts.Count == 0)
        {
            return step with { RetryAt = null, StartTime = step.StartTime ?? time };
        }

        var last = step.Attempts[^1] with { EndTime = time, FailureReason = reason, ExceptionType = exceptionType };
        return step with { RetryAt = null, Attempts = [.. step.Attempts.SkipLast(1), last] };
    }
}
