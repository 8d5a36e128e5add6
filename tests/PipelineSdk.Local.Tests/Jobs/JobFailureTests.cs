namespace PipelineSdk.Local.Tests.Jobs;

/// <summary>A job that cannot be created or breaks fails its step and the execution, whatever kind of job it is.</summary>
public sealed class JobFailureTests
{
    [Theory]
    [InlineData("Processing", """{"AppSpecification": {"ImageUri": "image"}}""")]
    [InlineData("Training", """{"AlgorithmSpecification": {"TrainingImage": "image"}}""")]
    [InlineData("Transform", """{"ModelName": {"Get": "Steps.Model.ModelName"}, "TransformInput": {"DataSource": {"S3DataSource": {"S3Uri": "s3://lake/batch"}}}, "TransformOutput": {"S3OutputPath": "s3://lake/out"}}""")]
    public async Task A_job_that_breaks_fails_its_step_and_the_execution(string type, string arguments)
    {
        await using var test = new PipelineTest("Test", TestDefinition.Of(
            """{"Name": "Model", "Type": "Model", "Arguments": {"PrimaryContainer": {"Image": "image"}}}""",
            $$"""{"Name": "Job", "Type": "{{type}}", "DependsOn": ["Model"], "Arguments": {{arguments}}}""",
            TestSteps.Step("After", "Job"),
            TestSteps.Step("Beside", "Model", "After")));
        test.Store.Add("s3://lake/batch/a.csv", "1\n");
        test.Jobs.ForImage("image", static (_, _) => throw new InvalidOperationException("Dummy failure"))
            .ServeStep("Job", static (_, _) => throw new InvalidOperationException("Dummy failure"));

        var run = await test.RunAsync(cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(ExecutionStatus.Failed, run.Status);
        Assert.Equal(StepStatus.Failed, run["Job"].Status);
        Assert.Contains("Dummy failure", run["Job"].FailureReason, StringComparison.Ordinal);
        Assert.Equal($"Step 'Job' failed: {run["Job"].FailureReason}", run.FailureReason);
        Assert.Equal(["After", "Beside"], run.Skipped);
    }

    [Theory]
    [InlineData("Processing", """{"AppSpecification": {"ImageUri": "other"}}""", "processing job")]
    [InlineData("Training", """{"AlgorithmSpecification": {"TrainingImage": "other"}}""", "training job")]
    public async Task A_job_that_nothing_runs_fails_when_its_turn_comes_and_not_before(string type, string arguments, string kind)
    {
        using var folder = new TemporaryFolder();
        await using var engine = new LocalEngine(new() { Folder = folder.Path });
        var definition = TestDefinition.Of($$"""{"Name": "Job", "Type": "{{type}}", "Arguments": {{arguments}}}""");

        var handling = Assert.Single(engine.Plan(definition));
        Assert.Equal(StepHandlingKind.Unhandled, handling.Kind);
        Assert.Contains("other", handling.Details, StringComparison.Ordinal);
        var execution = await engine.StartAsync("Test", definition, cancellationToken: TestContext.Current.CancellationToken);
        var state = await execution.WaitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(handling.Details, state["Job"].FailureReason);
        Assert.Contains(kind.Split(' ')[0], state["Job"].FailureReason, StringComparison.OrdinalIgnoreCase);
    }
}
