using PipelineSdk.Aws.SageMaker;
using PipelineSdk.Aws.Tests.Infrastructure;

namespace PipelineSdk.Aws.Tests.SageMaker;

public sealed class AmazonSageMakerMotoTests(MotoServer moto)
{
    private const string Definition = """{"Version":"2020-12-01","Metadata":{},"Parameters":[],"Steps":[]}""";

    [Fact]
    public async Task A_pipeline_is_created_described_updated_tagged_listed_started_and_deleted()
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var client = new AmazonSageMakerClient(TestAws.Credentials, TestAws.Config<AmazonSageMakerConfig>(moto.Url));
        var name = TestAws.UniqueName("pipeline");
        var role = $"arn:aws:iam::{TestAws.Account}:role/Role";

        var created = await client.CreatePipelineAsync(
            new()
            {
                PipelineName = name,
                RoleArn = role,
                PipelineDefinition = Definition,
                Tags = [new() { Key = "a", Value = "ä+\"1\"" }],
                ParallelismConfiguration = new() { MaxParallelExecutionSteps = 3 },
            },
            cancellation);
        var described = await client.DescribePipelineAsync(new() { PipelineName = name }, cancellation);
        await client.UpdatePipelineAsync(new() { PipelineName = name, PipelineDescription = "new" }, cancellation);
        var updated = await client.DescribePipelineAsync(new() { PipelineName = name }, cancellation);
        var tags = await client.ListTagsAsync(new() { ResourceArn = created.PipelineArn! }, cancellation);
        var started = await client.StartPipelineExecutionAsync(new() { PipelineName = name }, cancellation);
        var execution = await client.DescribePipelineExecutionAsync(new() { PipelineExecutionArn = started.PipelineExecutionArn! }, cancellation);
        var executions = await client.ListPipelineExecutionsAsync(new() { PipelineName = name }, cancellation);
        var listed = await client.ListPipelinesAsync(new() { PipelineNamePrefix = name }, cancellation);
        await client.DeletePipelineAsync(new() { PipelineName = name }, cancellation);

        Assert.Equal($"arn:aws:sagemaker:us-east-1:{TestAws.Account}:pipeline/{name}", created.PipelineArn);
        Assert.Equal((role, Definition, PipelineStatus.Active), (described.RoleArn, described.PipelineDefinition, described.PipelineStatus));
        Assert.InRange(described.CreationTime!.Value, DateTimeOffset.UtcNow.AddMinutes(-1), DateTimeOffset.UtcNow.AddMinutes(1));
        Assert.Equal("new", updated.PipelineDescription);
        Assert.Equal([new() { Key = "a", Value = "ä+\"1\"" }], tags.Tags);
        Assert.Equal(PipelineExecutionStatus.Succeeded, execution.PipelineExecutionStatus);
        Assert.Equal([started.PipelineExecutionArn], executions.PipelineExecutionSummaries.Select(static summary => summary.PipelineExecutionArn));
        Assert.Equal([name], listed.PipelineSummaries.Select(static summary => summary.PipelineName));
        var missing = await Assert.ThrowsAnyAsync<AmazonSageMakerException>(
            () => client.DescribePipelineAsync(new() { PipelineName = name }, cancellation));
        Assert.Equal("ValidationException", missing.ErrorCode);
    }
}
