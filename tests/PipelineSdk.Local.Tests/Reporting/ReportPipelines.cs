namespace PipelineSdk.Local.Tests.Reporting;

/// <summary>Executions to be reported.</summary>
internal static class ReportPipelines
{
    /// <summary>One of each: a cached step, one that is tried again, a condition, the branch that is not taken, a failure and what does not run after it.</summary>
    public static PipelineDefinition Mixed { get; } = new TestDefinition()
        .Parameter("MaxRmse", "Float", 3.5)
        .Step("""
            {"Name": "Preprocess", "Type": "Processing", "CacheConfig": {"Enabled": true, "ExpireAfter": "P1D"}, "Arguments": {
                "AppSpecification": {"ImageUri": "preprocess"}, "ProcessingOutputConfig": {"Outputs": [
                    {"OutputName": "train", "S3Output": {"S3Uri": "s3://bucket/train", "LocalPath": "/opt/ml/processing/train"}}]}}}
            """)
        .Step("""
            {"Name": "Train", "Type": "Training", "DisplayName": "Train it", "Description": "Trees", "Arguments": {
                "HyperParameters": {"eta": "0.2"},
                "InputDataConfig": [{"Uri": {"Get": "Steps.Preprocess.ProcessingOutputConfig.Outputs['train'].S3Output.S3Uri"}}]},
             "RetryPolicies": [{"ExceptionType": ["SageMaker.CAPACITY_ERROR"], "MaxAttempts": 3}]}
            """)
        .Step(TestSteps.Check(
            "Check",
            """{"Type": "LessThanOrEqualTo", "LeftValue": 2.05, "RightValue": {"Get": "Parameters.MaxRmse"}}""",
            ["""{"Name": "Notify", "Type": "Lambda", "FunctionArn": "arn:aws:lambda:us-east-1:000000000000:function:tell", "Arguments": {"text": "done"}}"""],
            [TestSteps.Fail("TooHigh", "\"The RMSE is too high.\"")],
            "Train"))
        .Step(TestSteps.Step("Deploy", "Notify"));

    public static async Task<PipelineTest> RunMixedAsync(CancellationToken cancellationToken)
    {
        var test = new PipelineTest("Penguins", Mixed);
        test.Stub("Preprocess").Takes(TimeSpan.FromSeconds(12)).Succeeds();
        test.Stub("Train").Takes(TimeSpan.FromSeconds(90)).Reports("FinalMetricDataList", new JsonArray(new JsonObject
        {
            ["MetricName"] = "validation:rmse",
            ["Value"] = 2.05,
        })).Fails("SageMaker.CAPACITY_ERROR", "No capacity.").Once();
        test.Stub("Notify").Takes(TimeSpan.FromMilliseconds(250)).Fails(reason: "The team is <b>not</b> listening.\nTry again later.");
        await test.RunAsync(cancellationToken: cancellationToken);
        return test;
    }
}
