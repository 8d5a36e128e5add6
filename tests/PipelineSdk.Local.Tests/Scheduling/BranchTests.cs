namespace PipelineSdk.Local.Tests.Scheduling;

public sealed class BranchTests
{
    // A, then a condition with B and C on one side and D on the other; E follows B, F follows D, G follows both E and A, H stands alone, I follows H.
    private static readonly PipelineDefinition Definition = new TestDefinition()
        .Parameter("Branch", "String", "if")
        .Parameter("Inner", "String", "if")
        .Step(TestSteps.Step("A"))
        .Step(TestSteps.Check(
            "Check",
            TestSteps.Is("if"),
            [TestSteps.Step("B"), TestSteps.Check("Nested", TestSteps.Is("if", "Inner"), [TestSteps.Step("C")], [])],
            [TestSteps.Step("D")],
            "A"))
        .Step(TestSteps.Step("E", "B"))
        .Step(TestSteps.Step("F", "D"))
        .Step(TestSteps.Step("G", "E", "A"))
        .Step(TestSteps.Step("H"))
        .Step(TestSteps.Step("I", "H", "C"));

    [Theory]
    [InlineData("if", "if", "A Check B Nested C E G H I", "D F")]
    [InlineData("if", "else", "A Check B Nested E G H", "C D F I")]
    [InlineData("else", "if", "A Check D F H", "B Nested C E G I")]
    [InlineData("else", "else", "A Check D F H", "B Nested C E G I")]
    public async Task Only_the_branch_that_is_taken_and_what_follows_it_runs(string branch, string inner, string ran, string skipped)
    {
        await using var test = new PipelineTest("Test", Definition) { Parameters = { ["Branch"] = branch, ["Inner"] = inner } };

        var run = await test.RunAsync(cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(ExecutionStatus.Succeeded, run.Status);
        Assert.Equal(ran, string.Join(' ', run.Order.Order(StringComparer.Ordinal).OrderBy(static name => Definition.Graph.Steps.ToList().IndexOf(name))));
        Assert.Equal(skipped, string.Join(' ', run.Skipped));
        OrderCheck(run);
    }

    [Fact]
    public async Task Skipped_steps_say_why()
    {
        await using var test = new PipelineTest("Test", Definition) { Parameters = { ["Branch"] = "else" } };

        var run = await test.RunAsync(cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(
            [
                ("B", SkipReason.BranchNotTaken, "Check"), ("Nested", SkipReason.BranchNotTaken, "Check"), ("C", SkipReason.DependencyNotRun, "Nested"),
                ("E", SkipReason.DependencyNotRun, "B"), ("G", SkipReason.DependencyNotRun, "E"), ("I", SkipReason.DependencyNotRun, "C"),
            ],
            run.State.Steps.Where(static step => step.SkipReason is not null).Select(static step => (step.Name, step.SkipReason!.Value, step.SkippedBecauseOf!)));
    }

    [Fact]
    public async Task Coverage_names_the_branches_that_no_run_took()
    {
        await using var test = new PipelineTest("Test", Definition);
        Assert.Equal(["Check: if", "Check: else", "Nested: if", "Nested: else"], test.Coverage.Missing);

        await test.RunAsync(cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(["Check: else", "Nested: else"], test.Coverage.Missing);
        Assert.Equal(0.5, test.Coverage.Ratio);

        test.Parameters["Branch"] = "else";
        await test.RunAsync(cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(["Nested: else"], test.Coverage.Missing);
    }

    private static void OrderCheck(PipelineRun run) => Corpora.OrderCheck.DependenciesWereRespected(Definition, run.Events);
}
