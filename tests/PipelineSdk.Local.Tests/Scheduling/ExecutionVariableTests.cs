namespace PipelineSdk.Local.Tests.Scheduling;

public sealed class ExecutionVariableTests
{
    [Fact]
    public async Task An_execution_has_the_services_variables()
    {
        await using var test = new PipelineTest("My-Pipeline", TestDefinition.Of(TestSteps.Train("Train", """
            {"Name": {"Get": "Execution.PipelineName"}, "Arn": {"Get": "Execution.PipelineArn"}, "Id": {"Get": "Execution.PipelineExecutionId"},
             "ExecutionArn": {"Get": "Execution.PipelineExecutionArn"}, "Start": {"Get": "Execution.StartDateTime"},
             "Now": {"Get": "Execution.CurrentDateTime"}, "Job": {"Get": "Execution.TrainingJobName"}}
            """)));

        var run = await test.RunAsync(cancellationToken: TestContext.Current.CancellationToken);

        const string Arn = "arn:aws:sagemaker:us-east-1:000000000000:pipeline/my-pipeline";
        Assert.Matches("^[a-z0-9]{12}$", run.State.Id);
        Assert.Equal(
            $$"""
            {"Name":"My-Pipeline","Arn":"{{Arn}}","Id":"{{run.State.Id}}","ExecutionArn":"{{Arn}}/execution/{{run.State.Id}}","Start":"2024-01-01T00:00:00.000Z","Now":"2024-01-01T00:00:00.000Z","Job":"{{run["Train"].JobName}}"}
            """,
            run["Train"].Arguments?.GetRawText());
    }

    [Theory]
    [InlineData("Processing", "TrainingJobName")]
    [InlineData("Training", "ProcessingJobName")]
    [InlineData("Training", "Custom")]
    public async Task A_variable_that_a_step_does_not_have_fails_it(string type, string variable)
    {
        await using var test = new PipelineTest("Test", TestDefinition.Of(
            $$$"""{"Name": "Run", "Type": "{{{type}}}", "Arguments": {"A": {"Get": "Execution.{{{variable}}}"} } }"""));

        var run = await test.RunAsync(cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(
            $"Step 'Run' failed: Arguments.A: Execution.{variable} has no value: the execution has no variable '{variable}' here.", run.FailureReason);
    }
}
