namespace PipelineSdk.Local.Tests.Scheduling;

public sealed class SelectiveTests
{
    private static readonly PipelineDefinition Definition = TestDefinition.Of(
        TestSteps.Step("Prepare"),
        TestSteps.Train("Train", """{"From": {"Get": "Steps.Prepare.Result"}}"""),
        TestSteps.Train("Evaluate", """{"From": {"Get": "Steps.Train.Result"}}"""),
        TestSteps.Step("Report", "Evaluate"),
        TestSteps.Step("Alone"));

    [Fact]
    public async Task Selected_steps_run_with_the_results_of_an_earlier_execution()
    {
        await using var test = new PipelineTest("Test", Definition);
        test.Stub("Prepare").Reports("Result", "first");
        test.Stub("Train").Reports("Result", "trained");
        var first = await test.RunAsync(cancellationToken: TestContext.Current.CancellationToken);

        var run = await test.RunAsync(
            new() { SelectiveExecution = new(["Train", "Evaluate"]) { SourcePipelineExecutionArn = first.Arn } },
                TestContext.Current.CancellationToken);

        Assert.Equal(["Train", "Evaluate"], run.Order);
        Assert.Equal("first", run.Argument("Train", "From").GetString());
        Assert.Equal((StepStatus.Succeeded, first.Arn), (run["Prepare"].Status, run["Prepare"].SelectiveSourceExecutionArn));
        Assert.Equal(
            [("Report", SkipReason.NotSelected), ("Alone", SkipReason.NotSelected)],
            run.State.Steps.Where(static step => step.SkipReason is not null).Select(static step => (step.Name, step.SkipReason!.Value)));
    }

    [Fact]
    public async Task Without_a_named_execution_the_latest_one_gives_the_results()
    {
        await using var test = new PipelineTest("Test", Definition);
        test.Stub("Prepare").Reports("Result", "first");
        var first = await test.RunAsync(cancellationToken: TestContext.Current.CancellationToken);

        var run = await test.RunAsync(new() { SelectiveExecution = new(["Train"]) }, TestContext.Current.CancellationToken);

        Assert.Equal(
            ("first", first.Arn), (run.Argument("Train", "From").GetString(), run.State.SelectiveExecution!.SourcePipelineExecutionArn));
        Assert.Equal(
            ["The selected steps 'Train' need results of 'Prepare': select these too, or name the execution to take them from."],
            await RefusedAsync(test, new(["Train"]) { ReferenceLatestExecution = false }));
    }

    [Fact]
    public async Task What_needs_nothing_of_others_needs_no_earlier_execution()
    {
        await using var test = new PipelineTest("Test", Definition);
        var run = await test.RunAsync(new() { SelectiveExecution = new(["Alone"]) }, TestContext.Current.CancellationToken);
        Assert.Equal(["Alone"], run.Order);
    }

    [Fact]
    public async Task What_cannot_be_run_is_refused()
    {
        await using var test = new PipelineTest("Test", Definition);
        Assert.Equal(
            [
                "The selected step 'Nowhere' is not in the pipeline. The steps: 'Prepare', 'Train', 'Evaluate', 'Report', 'Alone'.",
                "The steps 'Evaluate' lie between selected steps and have to be selected too.",
                "The selected steps 'Train', 'Report', 'Nowhere' need results of 'Prepare': select these too, or name the execution to take them from.",
            ],
            await RefusedAsync(test, new(["Train", "Report", "Nowhere"])));
        Assert.Equal(["1 to 50 steps can be selected, not 0."], await RefusedAsync(test, new([])));

        test.Stub("Prepare").Fails();
        var failed = await test.RunAsync(cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(
            [$"The execution '{failed.Arn}' has no result of the step 'Prepare', which the selected steps need."],
            await RefusedAsync(test, new(["Train"]) { SourcePipelineExecutionArn = failed.Arn }));
    }

    private static async Task<IReadOnlyList<string>> RefusedAsync(PipelineTest test, SelectiveExecution selective) =>
        (await Assert.ThrowsAsync<LocalValidationException>(
            () => test.RunAsync(new() { SelectiveExecution = selective }, TestContext.Current.CancellationToken))).Problems;
}
