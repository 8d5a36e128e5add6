using System.Globalization;
using PipelineSdk.Aws.Tests.Infrastructure;

namespace PipelineSdk.Aws.Tests.Executions;

public sealed class WatchTests
{
    private const string Describe = "DescribePipelineExecution";
    private const string ListSteps = "ListPipelineExecutionSteps";

    private readonly InstantTime _time = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Everything_that_happens_is_told_in_order()
    {
        await using var service = new ScriptedService
        {
            [Describe] =
            [
                Scripts.Execution("Executing"), Scripts.Execution("Executing"), ScriptedReply.Throttled(), Scripts.Execution("Executing"),
                Scripts.Execution("Stopping"), Scripts.Execution("Stopped"),
            ],
            [ListSteps] =
            [
                Scripts.Steps(Scripts.Step("A", "Executing", 0)),
                Scripts.StepsBefore("2", Scripts.Step("A", "Succeeded", 0, "\"EndTime\":1767225720")),
                Scripts.Steps(
                    Scripts.Step("B", "Starting", 3),
                    Scripts.Step("C", "Succeeded", 1, "\"EndTime\":1767225660,\"CacheHitResult\":{\"SourcePipelineExecutionArn\":\"x\"}")),
                ScriptedReply.Unavailable(),
                Scripts.Steps(
                    Scripts.Step("A", "Succeeded", 0),
                    Scripts.Step("B", "Executing", 3, "\"AttemptCount\":2"),
                    Scripts.Step("C", "Succeeded", 1)),
                Scripts.Steps(
                    Scripts.Step("A", "Succeeded", 0),
                    Scripts.Step("B", "Failed", 3, "\"EndTime\":1767225840,\"FailureReason\":\"Why\",\"AttemptCount\":2")),
                Scripts.Steps(
                    Scripts.Step("A", "Succeeded", 0),
                    Scripts.Step("B", "Failed", 3, "\"AttemptCount\":2"),
                    Scripts.Step("D", "Stopped", 5, "\"EndTime\":1767225960")),
            ],
        };
        using var session = TestAws.Session(service.Url);

        var events = await new PipelineExecution(session, Scripts.Arn).WatchAsync(Scripts.Instantly(_time), Cancellation)
            .ToListAsync(Cancellation);

        Assert.Equal(
            [
                "? Executing",
                "00:00 StepStarted A Executing",
                "00:01 StepStarted C Succeeded",
                "00:01 StepSucceeded C Succeeded",
                "00:02 StepSucceeded A Succeeded",
                "00:03 StepStarted B Starting",
                "? StepRetried B Executing",
                "? Executing to Stopping",
                "00:04 StepFailed B Failed",
                "00:05 StepStarted D Stopped",
                "00:06 StepStopped D Stopped",
                "00:05 Stopping to Stopped",
            ],
            events.Select(Text));
        Assert.Equal("x", events.OfType<StepSucceededEvent>().First().Step.CacheHitSourceArn);
        Assert.Equal("Why", events.OfType<StepFailedEvent>().Single().Step.FailureReason);
    }

    [Fact]
    public async Task A_retried_execution_tells_its_steps_again()
    {
        await using var service = new ScriptedService
        {
            [Describe] = [Scripts.Execution("Executing"), Scripts.Execution("Executing"), Scripts.Execution("Failed", "Reason")],
            [ListSteps] =
            [
                Scripts.Steps(Scripts.Step("A", "Failed", 0)),
                Scripts.Steps(Scripts.Step("A", "Executing", 0)),
                Scripts.Steps(Scripts.Step("A", "Failed", 0)),
            ],
        };
        using var session = TestAws.Session(service.Url);

        var events = await new PipelineExecution(session, Scripts.Arn).WatchAsync(Scripts.Instantly(_time), Cancellation)
            .ToListAsync(Cancellation);

        Assert.Equal(
            [
                typeof(ExecutionStatusChangedEvent), typeof(StepStartedEvent), typeof(StepFailedEvent), typeof(StepRetriedEvent),
                typeof(StepFailedEvent), typeof(ExecutionStatusChangedEvent),
            ],
            events.Select(static item => item.GetType()));
        Assert.Equal("Reason", ((ExecutionStatusChangedEvent)events[^1]).FailureReason);
    }

    [Fact]
    public async Task After_a_change_it_is_asked_more_often()
    {
        var quiet = Enumerable.Repeat(Scripts.Steps(Scripts.Step("A", "Executing", 0)), 60);
        await using var service = new ScriptedService
        {
            [Describe] = [.. Enumerable.Repeat(Scripts.Execution("Executing"), 62), Scripts.Execution("Succeeded")],
            [ListSteps] = [.. quiet, Scripts.Steps(Scripts.Step("A", "Succeeded", 0))],
        };
        using var session = TestAws.Session(service.Url);

        await new PipelineExecution(session, Scripts.Arn).WatchAsync(Scripts.Instantly(_time), Cancellation).ToListAsync(Cancellation);

        Assert.Equal([30, 5, 5], _time.Waits.TakeLast(3).Select(static wait => wait.TotalSeconds));
    }

    [Fact]
    public async Task A_watch_can_be_cancelled()
    {
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        await using var service = new ScriptedService { [Describe] = [Scripts.Execution("Executing")], [ListSteps] = [Scripts.Steps()] };
        using var session = TestAws.Session(service.Url);
        var events = new List<ExecutionEvent>();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var item in new PipelineExecution(session, Scripts.Arn).WatchAsync(cancellationToken: cancel.Token))
            {
                events.Add(item);
                await cancel.CancelAsync();
            }
        });

        Assert.Single(events);
    }

    private string Text(ExecutionEvent item)
    {
        var time = item.Time > Scripts.Minute(60) ? "?" : item.Time.ToString("HH:mm", CultureInfo.InvariantCulture);
        return item switch
        {
            StepEvent step => $"{time} {step.GetType().Name[..^"Event".Length]} {step.Step.Name} {step.Step.Status}",
            ExecutionStatusChangedEvent { Before: null } status => $"{time} {status.Status}",
            ExecutionStatusChangedEvent status => $"{time} {status.Before} to {status.Status}",
            _ => item.ToString(),
        };
    }
}
