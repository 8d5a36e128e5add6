using System.Runtime.CompilerServices;
using PipelineSdk.Aws.SageMaker;

namespace PipelineSdk.Aws;

/// <summary>Tells what changes between two questions about an execution.</summary>
internal sealed class ExecutionWatcher(PipelineExecution execution, WaitOptions options)
{
    private const int PageSize = 100;

    private readonly ExecutionPoller _poller = new(execution, options);
    private readonly Dictionary<string, StepResult> _steps = new(StringComparer.Ordinal);
    private PipelineExecutionStatus? _status;

    public async IAsyncEnumerable<ExecutionEvent> WatchAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        while (true)
        {
            // In this order: when the execution has ended, the list that is asked for afterwards has everything.
            var state = await _poller.AskAsync(execution.DescribeAsync, cancellationToken).ConfigureAwait(false);
            var steps = await _poller.AskAsync(ListAsync, cancellationToken).ConfigureAwait(false);
            var ended = ExecutionWaiter.HasEnded(state.PipelineExecutionStatus);
            ExecutionEvent[] status = state.PipelineExecutionStatus == _status
                ? []
                : [new ExecutionStatusChangedEvent(
                    TimeOf(ended ? state.LastModifiedTime : null), state.PipelineExecutionStatus!.Value, _status, state.FailureReason)];
            _status = state.PipelineExecutionStatus;
            var changes = steps.SelectMany(Changes).OrderBy(static change => change.Time).ToList();
            if (status.Length + changes.Count > 0)
            {
                _poller.Changed();
            }

            foreach (var change in ended ? changes.Concat(status) : status.Concat(changes))
            {
                yield return change;
            }

            if (ended)
            {
                execution.Logger.Ended(execution.Arn, _status?.Value ?? "");
                yield break;
            }

            await _poller.DelayAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<List<StepResult>> ListAsync(CancellationToken cancellationToken) =>
        await execution.ListStepsAsync(SortOrder.Ascending, PageSize, cancellationToken)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);

    private IEnumerable<ExecutionEvent> Changes(StepResult step)
    {
        var before = _steps.GetValueOrDefault(step.Name);
        _steps[step.Name] = step;
        if (before is null)
        {
            yield return new StepStartedEvent(TimeOf(step.Step.StartTime), step);
        }
        else if ((step.Step.AttemptCount ?? 1) > (before.Step.AttemptCount ?? 1) || (before.HasEnded && !step.HasEnded))
        {
            yield return new StepRetriedEvent(TimeOf(null), step);
        }

        if (step.Status == before?.Status)
        {
            yield break;
        }

        var end = TimeOf(step.Step.EndTime);
        if (step.Status == StepStatus.Succeeded)
        {
            yield return new StepSucceededEvent(end, step);
        }
        else if (step.Status == StepStatus.Failed)
        {
            yield return new StepFailedEvent(end, step);
        }
        else if (step.Status == StepStatus.Stopped)
        {
            yield return new StepStoppedEvent(end, step);
        }
    }

    private DateTimeOffset TimeOf(DateTimeOffset? time) => time ?? options.TimeProvider.GetUtcNow();
}
