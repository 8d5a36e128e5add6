namespace PipelineSdk.Local.Tests.Executions;

public sealed class ServiceShapesTests
{
    [Fact]
    public async Task Executions_and_steps_are_told_as_the_service_tells_them()
    {
        await using var test = new PipelineTest("Test", TestDefinition.Of(
            TestSteps.Train("Train", "{}", """ "DisplayName": "Shown", "CacheConfig": {"Enabled": true}"""),
            TestSteps.Check("Check", """{"Type": "Equals", "LeftValue": 1, "RightValue": 2}""", [TestSteps.Step("NotTaken")], [TestSteps.Fail("Stop", "\"enough\"")], "Train")));
        test.Stub("Train").Succeeds().Takes(TimeSpan.FromSeconds(1.5));

        var run = await test.RunAsync(new() { DisplayName = "Run", MaxParallelExecutionSteps = 2 }, TestContext.Current.CancellationToken);

        Assert.Equal(
            $$$"""
            {"PipelineArn":"arn:aws:sagemaker:us-east-1:000000000000:pipeline/test","PipelineExecutionArn":"{{{run.Arn}}}","PipelineExecutionStatus":"Failed","CreationTime":1704067200,"LastModifiedTime":1704067201.5,"PipelineExecutionDisplayName":"Run","FailureReason":"Step 'Stop' failed: enough","ParallelismConfiguration":{"MaxParallelExecutionSteps":2}}
            """,
            Text(run.State.ToDescribeResponse()));
        Assert.Equal(
            $$$"""
            {"PipelineExecutionSteps":[{"StepName":"Stop","StepStatus":"Failed","AttemptCount":1,"FailureReason":"enough","StartTime":1704067201.5,"EndTime":1704067201.5,"Metadata":{"Fail":{"ErrorMessage":"enough"}}},{"StepName":"Check","StepStatus":"Succeeded","AttemptCount":1,"StartTime":1704067201.5,"EndTime":1704067201.5,"Metadata":{"Condition":{"Outcome":"False"}}},{"StepName":"Train","StepStatus":"Succeeded","AttemptCount":1,"StepDisplayName":"Shown","StartTime":1704067200,"EndTime":1704067201.5,"Metadata":{"TrainingJob":{"Arn":"arn:aws:sagemaker:us-east-1:000000000000:training-job/{{{run["Train"].JobName!.ToLowerInvariant()}}}"}},"CacheHitResult":{"SourcePipelineExecutionArn":""}}]}
            """,
            Text(run.State.ToListStepsResponse()));
    }

    private static string Text(JsonObject json) => JsonValues.Of(json).GetRawText();
}
