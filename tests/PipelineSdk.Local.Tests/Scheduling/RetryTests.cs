namespace PipelineSdk.Local.Tests.Scheduling;

public sealed class RetryTests
{
    [Theory]
    [InlineData(2, 3, StepStatus.Succeeded, "0 10 30")]
    [InlineData(3, 4, StepStatus.Succeeded, "0 10 30 70")]
    [InlineData(4, 4, StepStatus.Failed, "0 10 30 70")]
    public async Task A_policy_has_a_step_tried_again_with_growing_intervals(int faults, int attempts, StepStatus status, string seconds)
    {
        await using var test = Test("""{"ExceptionType": ["SageMaker.CAPACITY_ERROR"], "IntervalSeconds": 10, "BackoffRate": 2.0, "MaxAttempts": 3}""");
        test.Stub("Train").Fails("SageMaker.CAPACITY_ERROR").Times(faults);

        var run = await test.RunAsync(cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal((status, attempts), (run["Train"].Status, run["Train"].AttemptCount));
        Assert.Equal(seconds, Starts(run));
    }

    [Fact]
    public async Task Without_numbers_the_services_defaults_hold()
    {
        await using var test = Test("""{"ExceptionType": ["SageMaker.RESOURCE_LIMIT"]}""");
        test.Stub("Train").Fails("SageMaker.RESOURCE_LIMIT");

        Assert.Equal("0 1 3 7 15 31", Starts(await test.RunAsync(cancellationToken: TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task A_policy_can_end_after_a_time()
    {
        await using var test = Test("""{"ExceptionType": ["SageMaker.CAPACITY_ERROR"], "IntervalSeconds": 60, "BackoffRate": 1.0, "ExpireAfterMin": 3}""");
        test.Stub("Train").Fails("SageMaker.CAPACITY_ERROR");

        Assert.Equal("0 60 120 180", Starts(await test.RunAsync(cancellationToken: TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task Each_policy_counts_for_itself()
    {
        await using var test = Test(
            """{"ExceptionType": ["SageMaker.CAPACITY_ERROR"], "IntervalSeconds": 1, "MaxAttempts": 1}, {"ExceptionType": ["Step.THROTTLING"], "IntervalSeconds": 100, "MaxAttempts": 1}""");
        test.Stub("Train").Fails("SageMaker.CAPACITY_ERROR").Once().Fails("Step.THROTTLING").Once();

        Assert.Equal("0 1 101", Starts(await test.RunAsync(cancellationToken: TestContext.Current.CancellationToken)));
    }

    [Theory]
    [InlineData(null, "0")]
    [InlineData("SageMaker.JOB_INTERNAL_ERROR", "0")]
    [InlineData("Step.SERVICE_FAULT", "0 1 3 7 15 31")]
    public async Task Without_a_policy_only_what_the_service_retries_is_tried_again(string? exceptionType, string seconds)
    {
        await using var test = Test("");
        test.Stub("Train").Fails(exceptionType);

        Assert.Equal(seconds, Starts(await test.RunAsync(cancellationToken: TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task A_tuning_job_is_not_tried_again_after_an_internal_error()
    {
        await using var test = new PipelineTest("Test", TestDefinition.Of(
            """{"Name": "Tune", "Type": "Tuning", "Arguments": {}, "RetryPolicies": [{"ExceptionType": ["SageMaker.JOB_INTERNAL_ERROR"]}]}"""));
        test.Stub("Tune").Fails("SageMaker.JOB_INTERNAL_ERROR");

        var run = await test.RunAsync(cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(1, run["Tune"].AttemptCount);
    }

    [Fact]
    public async Task Another_steps_failure_ends_the_waiting()
    {
        await using var test = new PipelineTest("Test", TestDefinition.Of(
            TestSteps.Train("Train", "{}", """ "RetryPolicies": [{"ExceptionType": ["SageMaker.CAPACITY_ERROR"], "IntervalSeconds": 3600}]"""),
            TestSteps.Step("Bad")));
        test.Stub("Train").Fails("SageMaker.CAPACITY_ERROR", "no machines").Once();
        test.Stub("Bad").Takes(TimeSpan.FromMinutes(1)).Fails();

        var run = await test.RunAsync(cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal((StepStatus.Failed, 1, "no machines"), (run["Train"].Status, run["Train"].AttemptCount, run["Train"].FailureReason));
        Assert.Equal("Step 'Bad' failed: The test made the step fail.", run.FailureReason);
    }

    private static PipelineTest Test(string policies) =>
        new("Test", TestDefinition.Of(TestSteps.Train("Train", "{}", $"\"RetryPolicies\": [{policies}]")));

    private static string Starts(PipelineRun run) =>
        string.Join(' ', run["Train"].Attempts.Select(attempt => (attempt.StartTime - run.State.StartTime).TotalSeconds));
}
