namespace PipelineSdk.Local.Tests.Scheduling;

public sealed class FailureTests
{
    [Fact]
    public async Task After_a_failure_nothing_new_starts_and_running_steps_end()
    {
        await using var test = new PipelineTest("Test", TestDefinition.Of(
            TestSteps.Step("Bad"), TestSteps.Step("Long"), TestSteps.Step("AfterBad", "Bad"), TestSteps.Step("AfterLong", "Long")));
        test.Stub("Bad").Takes(TimeSpan.FromMinutes(1)).Fails(reason: "no luck");
        test.Stub("Long").Succeeds().Takes(TimeSpan.FromHours(1));

        var run = await test.RunAsync(cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(ExecutionStatus.Failed, run.Status);
        Assert.Equal("Step 'Bad' failed: no luck", run.FailureReason);
        Assert.Equal(
            [("Bad", StepStatus.Failed, null), ("Long", StepStatus.Succeeded, null), ("AfterBad", StepStatus.Skipped, SkipReason.DependencyNotRun), ("AfterLong", StepStatus.Skipped, SkipReason.ExecutionEnded)],
            run.State.Steps.Select(static step => (step.Name, step.Status, step.SkipReason)));
        Assert.Equal(TimeSpan.FromHours(1), run["Long"].EndTime - run["Long"].StartTime);
        Assert.Equal(TimeSpan.FromHours(1), run.State.EndTime - run.State.StartTime);
    }

    [Fact]
    public async Task A_fail_step_fails_the_execution_with_its_message()
    {
        PipelineDefinition definition = new TestDefinition().Parameter("N", "Integer", 3)
            .Step(TestSteps.Fail("Stop", """{"Std:Join": {"On": " ", "Values": ["more than", {"Get": "Parameters.N"}]}}"""));
        await using var test = new PipelineTest("Test", definition);

        var run = await test.RunAsync(cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal("Step 'Stop' failed: more than 3", run.FailureReason);
        Assert.Equal("more than 3", run["Stop"].FailureReason);
        Assert.Equal("""{"ErrorMessage":"more than 3"}""", run["Stop"].Properties?.GetRawText());
        Assert.Equal("""{"Fail":{"ErrorMessage":"more than 3"}}""", run["Stop"].Metadata?.GetRawText());
    }

    [Fact]
    public async Task What_a_handler_throws_is_the_steps_failure()
    {
        await using var test = new PipelineTest("Test", TestDefinition.Of(TestSteps.Step("Bad")));
        test.Steps.ForStep("Bad", static (_, _) => throw new InvalidOperationException("broken"));

        var run = await test.RunAsync(cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal("InvalidOperationException: broken", run["Bad"].FailureReason);
    }

    [Fact]
    public async Task A_step_that_nothing_runs_fails_when_its_turn_comes()
    {
        using var folder = new TemporaryFolder();
        await using var engine = new LocalEngine(new() { Folder = folder.Path });
        var definition = TestDefinition.Of("""{"Name": "Cluster", "Type": "EMR", "Arguments": {}}""");

        Assert.Equal(StepHandlingKind.Unhandled, Assert.Single(engine.Plan(definition)).Kind);
        var execution = await engine.StartAsync("Test", definition, cancellationToken: TestContext.Current.CancellationToken);
        var state = await execution.WaitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(
            "Nothing on this machine runs steps of the type EMR: give a handler for 'Cluster' or for the type, or declare a stub.",
            state["Cluster"].FailureReason);
    }

    [Fact]
    public async Task Definitions_whose_steps_have_no_order_do_not_start()
    {
        await using var test = new PipelineTest("Test", TestDefinition.Of(
            TestSteps.Step("A", "B"), TestSteps.Step("B", "A"), TestSteps.Step("B"), TestSteps.Train("C", """{"X": {"Get": "Steps.Nowhere.Y"}}""")));

        var exception = await Assert.ThrowsAsync<LocalValidationException>(() => test.RunAsync(cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal(
            [
                "There are two steps 'B'.",
                "$.Steps[3].Arguments.X refers to the step 'Nowhere', which there is not. The steps: 'A', 'B', 'C'.",
                "The steps wait for each other in a cycle: A → B → A.",
            ],
            exception.Problems);
    }
}
