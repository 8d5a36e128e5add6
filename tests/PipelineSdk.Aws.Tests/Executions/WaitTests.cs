using PipelineSdk.Aws.SageMaker;
using PipelineSdk.Aws.Tests.Infrastructure;

namespace PipelineSdk.Aws.Tests.Executions;

public sealed class WaitTests
{
    private const string Describe = "DescribePipelineExecution";
    private const string ListSteps = "ListPipelineExecutionSteps";

    private readonly InstantTime _time = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_wait_of_hours_ends_with_the_execution()
    {
        var executing = Enumerable.Repeat(Scripts.Execution("Executing"), 1000);
        await using var service = new ScriptedService { [Describe] = [.. executing, Scripts.Execution("Succeeded")] };
        using var session = TestAws.Session(service.Url);

        var state = await new PipelineExecution(session, Scripts.Arn).WaitAsync(Scripts.Instantly(_time), Cancellation);

        Assert.Equal(PipelineExecutionStatus.Succeeded, state.PipelineExecutionStatus);
        Assert.Equal(1001, service.Operations.Count);
        Assert.InRange(_time.Waited, TimeSpan.FromHours(8), TimeSpan.FromHours(8.4));
    }

    [Fact]
    public async Task The_longer_nothing_happens_the_longer_are_the_intervals()
    {
        var executing = Enumerable.Repeat(Scripts.Execution("Executing"), 60);
        await using var service = new ScriptedService { [Describe] = [.. executing, Scripts.Execution("Succeeded")] };
        using var session = TestAws.Session(service.Url);

        await new PipelineExecution(session, Scripts.Arn).WaitAsync(Scripts.Instantly(_time), Cancellation);

        Assert.All(_time.Waits.Take(11), static wait => Assert.Equal(5, wait.TotalSeconds));
        Assert.Equal(_time.Waits.Order(), _time.Waits);
        Assert.Equal(30, _time.Waits[^1].TotalSeconds);
    }

    [Theory]
    [InlineData(0, 4)]
    [InlineData(0.5, 5)]
    [InlineData(1, 6)]
    public async Task Intervals_are_a_fifth_more_or_less_by_chance(double chance, double seconds)
    {
        await using var service = new ScriptedService { [Describe] = [Scripts.Execution("Executing"), Scripts.Execution("Succeeded")] };
        using var session = TestAws.Session(service.Url);

        await new PipelineExecution(session, Scripts.Arn).WaitAsync(Scripts.Instantly(_time) with { Chance = () => chance }, Cancellation);

        Assert.Equal([TimeSpan.FromSeconds(seconds)], _time.Waits);
    }

    [Fact]
    public async Task A_failure_names_steps_reasons_and_jobs()
    {
        await using var service = new ScriptedService
        {
            [Describe] = [Scripts.Execution("Executing"), Scripts.Execution("Failed", "Step failure: One or multiple steps failed.")],
            [ListSteps] =
            [
                Scripts.StepsBefore("2", Scripts.Step("Prepare", "Succeeded", 0)),
                Scripts.Steps(
                    Scripts.Step(
                        "Train",
                        "Failed",
                        1,
                        $$$"""
                        "AttemptCount":3,"FailureReason":"AlgorithmError: out of memory",
                        "Metadata":{"TrainingJob":{"Arn":"{{{Scripts.JobArn}}}:training-job/t"} }
                        """),
                    Scripts.Step("Score", "Failed", 2)),
            ],
        };
        using var session = TestAws.Session(service.Url);

        var error = await Assert.ThrowsAsync<PipelineExecutionException>(
            () => new PipelineExecution(session, Scripts.Arn).WaitAsync(Scripts.Instantly(_time), Cancellation));

        Assert.Equal(
            $"""
            The execution '{Scripts.Arn}' failed: Step failure: One or multiple steps failed.
            Step 'Train' failed after 3 attempts: AlgorithmError: out of memory ({Scripts.JobArn}:training-job/t)
            Step 'Score' failed.
            """.ReplaceLineEndings("\n"),
            error.Message);
        Assert.Equal((Scripts.Arn, PipelineExecutionStatus.Failed), (error.Execution.Arn, error.Status));
        Assert.Equal(["Train", "Score"], error.FailedSteps.Select(static step => step.Name));
    }

    [Fact]
    public async Task A_failure_is_one_even_if_the_service_does_not_say_of_what()
    {
        await using var service = new ScriptedService { [Describe] = [Scripts.Execution("Failed", "Reason")],
            [ListSteps] = [ScriptedReply.Error("Denied", "No")] };
        using var session = TestAws.Session(service.Url);

        var error = await Assert.ThrowsAsync<PipelineExecutionException>(
            () => new PipelineExecution(session, Scripts.Arn).WaitAsync(Scripts.Instantly(_time), Cancellation));

        Assert.Equal($"The execution '{Scripts.Arn}' failed: Reason\nIts steps cannot be listed: No", error.Message);
        Assert.IsType<AmazonSageMakerException>(error.InnerException);
    }

    [Fact]
    public async Task A_stop_is_an_end()
    {
        await using var service = new ScriptedService { [Describe] = [Scripts.Execution("Stopping"), Scripts.Execution("Stopped")],
            [ListSteps] = [Scripts.Steps()] };
        using var session = TestAws.Session(service.Url);
        var execution = new PipelineExecution(session, Scripts.Arn);

        var error = await Assert.ThrowsAsync<PipelineExecutionException>(() => execution.WaitAsync(Scripts.Instantly(_time), Cancellation));
        var state = await execution.WaitAsync(Scripts.Instantly(_time) with { ThrowUnlessSucceeded = false }, Cancellation);

        Assert.Equal(($"The execution '{Scripts.Arn}' was stopped.", PipelineExecutionStatus.Stopped), (error.Message, error.Status));
        Assert.Equal(PipelineExecutionStatus.Stopped, state.PipelineExecutionStatus);
    }

    [Fact]
    public async Task Throttling_errors_and_resets_do_not_end_a_wait()
    {
        await using var service = new ScriptedService
        {
            [Describe] =
            [
                ScriptedReply.Throttled(), ScriptedReply.Reset, ScriptedReply.Unavailable(), ScriptedReply.Error(
                    "InternalFailure", "Sorry.", 500),
                Scripts.Execution("Executing"), ScriptedReply.Ok("{"), Scripts.Execution("Succeeded"),
            ],
        };
        using var session = TestAws.Session(service.Url);

        var state = await new PipelineExecution(session, Scripts.Arn).WaitAsync(Scripts.Instantly(_time), Cancellation);

        Assert.Equal(PipelineExecutionStatus.Succeeded, state.PipelineExecutionStatus);
        Assert.Equal(7, service.Operations.Count);
    }

    [Fact]
    public async Task An_answer_that_does_not_come_is_asked_for_again()
    {
        await using var service = new ScriptedService
        {
            [Describe] = [Scripts.Execution("Succeeded") with { Delay = TimeSpan.FromSeconds(20) }, Scripts.Execution("Succeeded")],
        };
        using var session = TestAws.Session(
            service.Url, static options => options.Aws.DefaultClientConfig.Timeout = TimeSpan.FromMilliseconds(200));

        await new PipelineExecution(session, Scripts.Arn).WaitAsync(Scripts.Instantly(_time), Cancellation);

        Assert.Equal(2, service.Operations.Count);
    }

    [Fact]
    public async Task An_outage_is_endured_for_as_long_as_is_tolerated()
    {
        await using var service = new ScriptedService { [Describe] = [ScriptedReply.Unavailable()] };
        using var session = TestAws.Session(service.Url);

        await Assert.ThrowsAsync<AmazonSageMakerException>(() => new PipelineExecution(session, Scripts.Arn).WaitAsync(
            Scripts.Instantly(_time) with { OutageTolerance = TimeSpan.FromMinutes(1) }, Cancellation));

        Assert.InRange(_time.Waited, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1.2));
    }

    [Fact]
    public async Task A_refusal_is_an_error_at_once()
    {
        await using var service = new ScriptedService { [Describe] = [ScriptedReply.Error("ResourceNotFound", "There is none.")] };
        using var session = TestAws.Session(service.Url);

        await Assert.ThrowsAsync<ResourceNotFoundException>(
            () => new PipelineExecution(session, Scripts.Arn).WaitAsync(Scripts.Instantly(_time), Cancellation));

        Assert.Empty(_time.Waits);
    }

    [Fact]
    public async Task A_wait_can_be_cancelled()
    {
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        await using var service = new ScriptedService { [Describe] = [Scripts.Execution("Executing")] };
        using var session = TestAws.Session(service.Url);

        var wait = new PipelineExecution(session, Scripts.Arn).WaitAsync(cancellationToken: cancel.Token);
        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => wait);
    }

    [Fact]
    public async Task Options_are_checked()
    {
        using var session = new PipelineSession();
        var execution = new PipelineExecution(session, Scripts.Arn);

        Assert.Equal(
            "MinInterval is 00:00:40 and MaxInterval 00:00:30: give more than 0, and the maximum from the minimum to 1 day.",
            (await Assert.ThrowsAsync<ArgumentException>(
                () => execution.WaitAsync(new() { MinInterval = TimeSpan.FromSeconds(40) }, Cancellation))).Message);
        Assert.Equal(
            "OutageTolerance is -00:00:01: give 0 or more.",
            Assert.Throws<ArgumentException>(
                () => execution.WatchAsync(new() { OutageTolerance = TimeSpan.FromSeconds(-1) }, Cancellation)).Message);
    }
}
