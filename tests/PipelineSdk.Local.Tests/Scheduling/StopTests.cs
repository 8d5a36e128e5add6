namespace PipelineSdk.Local.Tests.Scheduling;

public sealed class StopTests
{
    [Fact]
    public async Task A_stop_ends_running_steps_and_starts_nothing_new()
    {
        await using var test = new PipelineTest("Test", TestDefinition.Of(TestSteps.Step("Run"), TestSteps.Step("After", "Run")));
        var running = new TaskCompletionSource();
        test.Steps.ForStep("Run", async (_, cancellationToken) =>
        {
            running.SetResult();
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return StepOutcome.Succeeded();
        });
        var execution = await test.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        await running.Task;

        var state = await execution.StopAsync(TestContext.Current.CancellationToken);

        Assert.Equal(ExecutionStatus.Stopped, state.Status);
        Assert.Equal([("Run", StepStatus.Stopped), ("After", StepStatus.Skipped)], state.Steps.Select(static step => (step.Name, step.Status)));
    }

    [Fact]
    public async Task A_stop_waits_for_a_lambda_function()
    {
        await using var test = new PipelineTest("Test", TestDefinition.Of(
            """{"Name": "Call", "Type": "Lambda", "FunctionArn": "f", "Arguments": {}, "OutputParameters": []}"""));
        var running = new TaskCompletionSource();
        var end = new TaskCompletionSource();
        var ended = false;
        test.Lambdas.Add("f", async (_, _) =>
        {
            running.SetResult();
            await end.Task;
            ended = true;
            return [];
        });
        var execution = await test.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        await running.Task;

        var stop = execution.StopAsync(TestContext.Current.CancellationToken);
        await foreach (var happened in execution.EventsAsync(TestContext.Current.CancellationToken))
        {
            if (happened is StopRequested)
            {
                break;
            }
        }

        Assert.Equal(StepStatus.Stopping, execution.State["Call"].Status);
        end.SetResult();
        var state = await stop;

        Assert.True(ended);
        Assert.Equal((ExecutionStatus.Stopped, StepStatus.Stopped), (state.Status, state["Call"].Status));
    }

    [Fact]
    public async Task A_stop_ends_the_waiting_for_another_attempt()
    {
        await using var test = new PipelineTest("Test", TestDefinition.Of(
            TestSteps.Train("Train", "{}", """ "RetryPolicies": [{"ExceptionType": ["Step.THROTTLING"], "IntervalSeconds": 3600}]"""),
            TestSteps.Step("Run")));
        test.Stub("Train").Fails("Step.THROTTLING");
        test.Steps.ForStep("Run", static async (_, cancellationToken) =>
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return StepOutcome.Succeeded();
        });
        var execution = await test.StartAsync(cancellationToken: TestContext.Current.CancellationToken);

        var state = await execution.StopAsync(TestContext.Current.CancellationToken);

        Assert.Equal([StepStatus.Stopped, StepStatus.Stopped], state.Steps.Select(static step => step.Status));
    }
}
