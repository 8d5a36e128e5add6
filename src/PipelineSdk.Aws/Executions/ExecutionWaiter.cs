using Amazon.Runtime;
using PipelineSdk.Aws.SageMaker;

namespace PipelineSdk.Aws;

/// <summary>Waits until an execution has ended.</summary>
internal sealed class ExecutionWaiter(PipelineExecution execution, WaitOptions options)
{
    private readonly ExecutionPoller _poller = new(execution, options);

    public Task<DescribePipelineExecutionResponse> WaitAsync(CancellationToken cancellationToken) =>
        Tracing.TraceAsync("wait for execution", async span =>
        {
            span?.SetTag(Tracing.Execution, execution.Arn);
            var start = options.TimeProvider.GetTimestamp();
            var state = await FollowAsync(cancellationToken).ConfigureAwait(false);
            var status = state.PipelineExecutionStatus!.Value;
            span?.SetTag(Tracing.Status, status.Value);
            Metrics.ExecutionWaitDuration.Record(
                options.TimeProvider.GetElapsedTime(start).TotalSeconds, new KeyValuePair<string, object?>(Tracing.Status, status.Value));
            execution.Logger.Ended(execution.Arn, status.Value);
            return status == PipelineExecutionStatus.Succeeded || !options.ThrowUnlessSucceeded
                ? state
                : throw await FailureAsync(state, cancellationToken).ConfigureAwait(false);
        });

    public static bool HasEnded(PipelineExecutionStatus? status) =>
        status == PipelineExecutionStatus.Succeeded ||
        status == PipelineExecutionStatus.Failed ||
        status == PipelineExecutionStatus.Stopped;

    private async Task<DescribePipelineExecutionResponse> FollowAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var state = await _poller.AskAsync(execution.DescribeAsync, cancellationToken).ConfigureAwait(false);
            if (HasEnded(state.PipelineExecutionStatus))
            {
                return state;
            }

            await _poller.DelayAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<PipelineExecutionException> FailureAsync(
        DescribePipelineExecutionResponse state, CancellationToken cancellationToken)
    {
        try
        {
            var steps = await execution.ListStepsAsync(SortOrder.Ascending, cancellationToken: cancellationToken)
                .ToListAsync(cancellationToken)
                .ConfigureAwait(false);
            return new(execution, state, [.. steps.Where(static step => step.Status == StepStatus.Failed)]);
        }
        catch (Exception e) when (e is AmazonServiceException or AmazonClientException or HttpRequestException)
        {
            // That the execution failed is what matters, even if nobody says why.
            return new(execution, state, [], e);
        }
    }
}
