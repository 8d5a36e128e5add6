namespace PipelineSdk.Local;

/// <summary>What runs when: dependencies, branches, and taking up what an earlier engine left.</summary>
internal sealed partial class ExecutionLoop
{
    /// <summary>Brings the nodes to where the recorded events left them; nothing was recorded in a new execution.</summary>
    private void Restore()
    {
        var state = _fold.Snapshot();
        _stopping = state.Status == ExecutionStatus.Stopping;
        foreach (var step in state.Steps)
        {
            Restore(_nodes[step.Name], step);
        }

        foreach (var node in _nodes.Values.Where(static node => node.Remaining == 0))
        {
            MakeReady(node);
        }

        foreach (var step in state.Steps.Where(static step => step.IsTerminal))
        {
            Done(_nodes[step.Name]);
        }

        if (_stopping)
        {
            StopInterrupted(state);
        }
    }

    private void Restore(StepNode node, StepState step)
    {
        node.Attempts = step.AttemptCount;
        node.Resolved = step.Resolved;
        if (step.Status == StepStatus.Failed)
        {
            _firstFailure = _firstFailure is { } first && first.EndTime <= step.EndTime ? first : step;
        }

        if (step.Status == StepStatus.Starting)
        {
            node.FirstFailure = step.Attempts[0].EndTime;
            var last = step.Attempts[^1];
            node.LastFailure = StepOutcome.Failed(last.FailureReason!, last.ExceptionType);
            RetryAt(node, step.RetryAt ?? Now);
        }
    }

    private void StopInterrupted(ExecutionState state)
    {
        foreach (var step in state.Steps.Where(static step => step.Status is StepStatus.Stopping or StepStatus.Executing))
        {
            Record(new StepStopped { Time = Now, Step = step.Name });
            Done(_nodes[step.Name]);
        }

        DropRetries();
    }

    /// <summary>Takes over the retries that were recorded.</summary>
    public void RestoreRetries(IEnumerable<ExecutionEvent> events)
    {
        foreach (var failed in events.OfType<StepAttemptFailed>())
        {
            var retries = _nodes[failed.Step].Retries;
            retries[failed.Policy] = retries.GetValueOrDefault(failed.Policy) + 1;
        }
    }

    private void MakeReady(StepNode node)
    {
        // What waits to be tried again becomes ready when its time has come, and only once.
        if (!node.IsDone && !node.AwaitsRetry)
        {
            _ready.Enqueue(node, node.Position);
        }
    }

    private void Done(StepNode node)
    {
        var done = new Queue<StepNode>();
        if (!node.IsDone)
        {
            node.IsDone = true;
            done.Enqueue(node);
        }

        while (done.TryDequeue(out var next))
        {
            foreach (var dependent in next.Dependents.Where(static dependent => !dependent.IsDone))
            {
                dependent.Remaining--;
                if (SkipReasonAfter(next, dependent) is { } reason)
                {
                    dependent.IsDone = true;
                    _skipped.Add(new(dependent.Name, reason, next.Name));
                    done.Enqueue(dependent);
                }
                else if (dependent.Remaining == 0)
                {
                    MakeReady(dependent);
                }
            }
        }
    }

    private SkipReason? SkipReasonAfter(StepNode done, StepNode dependent)
    {
        if (_fold.Step(done.Name) is not { Status: StepStatus.Succeeded } state)
        {
            return SkipReason.DependencyNotRun;
        }

        return dependent.Step.Parent == done.Step && dependent.Step.Branch != state.Outcome ? SkipReason.BranchNotTaken : null;
    }

    private void FlushSkipped()
    {
        // Steps of a resumed execution may be recorded as skipped already.
        var skipped = _skipped.Where(step => _fold.Step(step.Step) is { Status: not StepStatus.Skipped }).ToList();
        _skipped.Clear();
        if (skipped.Count > 0)
        {
            Record(new StepsSkipped { Time = Now, Steps = skipped });
        }
    }
}
