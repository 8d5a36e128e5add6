namespace PipelineSdk.Local.Tests.Documents;

/// <summary>What a step reports has every field of its request, and what the run added: each can be referred to.</summary>
public sealed class StepDocumentsTests
{
    [Theory]
    [InlineData(
        "Processing",
        """{"RoleArn": "role", "AppSpecification": {"ImageUri": "i"}, "Environment": {"A": "b"}, "StoppingCondition": {"MaxRuntimeInSeconds": 5}}""",
        """{"RoleArn":"role","AppSpecification":{"ImageUri":"i"},"Environment":{"A":"b"},"StoppingCondition":{"MaxRuntimeInSeconds":5},"ProcessingJobName":"JOB","ProcessingJobArn":"ARN:processing-job/job","ProcessingJobStatus":"Completed","CreationTime":1704067200,"ProcessingStartTime":1704067200,"ProcessingEndTime":1704067200,"LastModifiedTime":1704067200}""",
        """{"ProcessingJob":{"Arn":"ARN:processing-job/job"}}""")]
    [InlineData(
        "Training",
        """{"RoleArn": "role", "HyperParameters": {"eta": "0.2"}, "InputDataConfig": [{"ChannelName": "train"}], "VpcConfig": {"Subnets": ["s"]}, "OutputDataConfig": {"S3OutputPath": "s3://b/m/"}}""",
        """{"RoleArn":"role","HyperParameters":{"eta":"0.2"},"InputDataConfig":[{"ChannelName":"train"}],"VpcConfig":{"Subnets":["s"]},"OutputDataConfig":{"S3OutputPath":"s3://b/m/"},"TrainingJobName":"JOB","TrainingJobArn":"ARN:training-job/job","TrainingJobStatus":"Completed","CreationTime":1704067200,"TrainingStartTime":1704067200,"TrainingEndTime":1704067200,"LastModifiedTime":1704067200,"SecondaryStatus":"Completed","SecondaryStatusTransitions":[{"Status":"Starting","StartTime":1704067200,"EndTime":1704067200,"StatusMessage":"Preparing the job"},{"Status":"Training","StartTime":1704067200,"EndTime":1704067200,"StatusMessage":"Training"},{"Status":"Completed","StartTime":1704067200,"EndTime":1704067200,"StatusMessage":"Training job Completed"}],"TrainingTimeInSeconds":0,"BillableTimeInSeconds":0,"ModelArtifacts":{"S3ModelArtifacts":"s3://b/m/JOB/output/model.tar.gz"},"FinalMetricDataList":[]}""",
        """{"TrainingJob":{"Arn":"ARN:training-job/job"}}""")]
    [InlineData(
        "Transform",
        """{"ModelName": "m", "BatchStrategy": "MultiRecord", "TransformOutput": {"S3OutputPath": "s3://b/o"}}""",
        """{"ModelName":"m","BatchStrategy":"MultiRecord","TransformOutput":{"S3OutputPath":"s3://b/o"},"TransformJobName":"JOB","TransformJobArn":"ARN:transform-job/job","TransformJobStatus":"Completed","CreationTime":1704067200,"TransformStartTime":1704067200,"TransformEndTime":1704067200,"LastModifiedTime":1704067200}""",
        """{"TransformJob":{"Arn":"ARN:transform-job/job"}}""")]
    [InlineData(
        "Model",
        """{"ExecutionRoleArn": "role", "PrimaryContainer": {"Image": "i", "Environment": {}}}""",
        """{"ExecutionRoleArn":"role","PrimaryContainer":{"Image":"i","Environment":{}},"ModelName":"JOB","ModelArn":"ARN:model/job","CreationTime":1704067200}""",
        """{"Model":{"Arn":"ARN:model/job"}}""")]
    [InlineData(
        "EMR",
        """{"ClusterId": "j-1", "StepConfig": {"HadoopJarStep": {"Jar": "s3://b/x.jar"}}}""",
        """{"ClusterId":"j-1","StepConfig":{"HadoopJarStep":{"Jar":"s3://b/x.jar"}},"EMRName":"JOB","EMRArn":"ARN:e-m-r/job"}""",
        """{"EMR":{"Arn":"ARN:e-m-r/job"}}""")]
    public async Task A_step_reports_its_request_and_what_became_of_it(string type, string arguments, string properties, string metadata)
    {
        await using var test = new PipelineTest("Test", TestDefinition.Of($$"""{"Name": "Step", "Type": "{{type}}", "Arguments": {{arguments}}}"""));

        var run = await test.RunAsync(cancellationToken: TestContext.Current.CancellationToken);

        var job = run["Step"].JobName!;
        Assert.Equal(properties, Plain(run["Step"].Properties, job));
        Assert.Equal(metadata, Plain(run["Step"].Metadata, job));
    }

    private static string Plain(JsonElement? json, string job) => json!.Value.GetRawText()
        .Replace("arn:aws:sagemaker:us-east-1:000000000000", "ARN", StringComparison.Ordinal)
        .Replace(job, "JOB", StringComparison.Ordinal)
        .Replace(job.ToLowerInvariant(), "job", StringComparison.Ordinal);
}
