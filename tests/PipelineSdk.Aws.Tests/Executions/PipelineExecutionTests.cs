using System.Text.Json.Nodes;
using PipelineSdk.Aws.SageMaker;
using PipelineSdk.Aws.Tests.Infrastructure;

namespace PipelineSdk.Aws.Tests.Executions;

public sealed class PipelineExecutionTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("")]
    [InlineData("arn:aws:sagemaker:us-east-1:123456789012:pipeline/ops")]
    [InlineData("arn:aws:sagemaker:us-east-1:123456789012:pipeline/ops/execution/")]
    [InlineData("arn:aws:sagemaker:us-east-1:123456789012:training-job/ops")]
    public void Only_the_ARN_of_an_execution_is_one(string arn)
    {
        using var session = new PipelineSession();
        Assert.Equal(
            $"'{arn}' is not the ARN of a pipeline's execution," +
            " such as 'arn:aws:sagemaker:us-west-2:123456789012:pipeline/abalone/execution/abc123def456'.",
            Assert.Throws<ArgumentException>(() => new PipelineExecution(session, arn)).Message);
    }

    [Fact]
    public async Task Steps_come_from_all_pages()
    {
        await using var service = new ScriptedService
        {
            ["ListPipelineExecutionSteps"] =
            [
                Scripts.StepsBefore("2", Scripts.Step("A", "Succeeded", 0), Scripts.Step("B", "Succeeded", 1)),
                Scripts.StepsBefore("3", Scripts.Step("C", "Executing", 2)),
                Scripts.Steps(Scripts.Step("D", "Starting", 3)),
            ],
        };
        using var session = TestAws.Session(service.Url);

        var steps = await new PipelineExecution(session, Scripts.Arn).ListStepsAsync(SortOrder.Ascending, 2, Cancellation)
            .ToListAsync(Cancellation);

        Assert.Equal(
            [("A", "Succeeded", true), ("B", "Succeeded", true), ("C", "Executing", false), ("D", "Starting", false)],
            steps.Select(static step => (step.Name, step.Status.Value, step.HasEnded)));
        Assert.Equal(
            [
                $$"""{"PipelineExecutionArn":"{{Scripts.Arn}}","MaxResults":2,"SortOrder":"Ascending"}""",
                $$"""{"PipelineExecutionArn":"{{Scripts.Arn}}","NextToken":"2","MaxResults":2,"SortOrder":"Ascending"}""",
                $$"""{"PipelineExecutionArn":"{{Scripts.Arn}}","NextToken":"3","MaxResults":2,"SortOrder":"Ascending"}""",
            ],
            service.Requests("ListPipelineExecutionSteps"));
    }

    [Fact]
    public async Task A_step_that_has_not_started_is_not_found()
    {
        await using var service = new ScriptedService { ["ListPipelineExecutionSteps"] = [Scripts.Steps(
            Scripts.Step("A", "Succeeded", 0))] };
        using var session = TestAws.Session(service.Url);
        var execution = new PipelineExecution(session, Scripts.Arn);

        Assert.Equal("A", (await execution.GetStepAsync("A", Cancellation)).Name);
        Assert.Equal(
            $"No step 'B' has started in the execution '{Scripts.Arn}'. The steps that have: 'A'.",
            (await Assert.ThrowsAsync<KeyNotFoundException>(() => execution.GetStepAsync("B", Cancellation))).Message);
    }

    [Fact]
    public async Task Stop_retry_and_update_ask_for_just_that()
    {
        var done = ScriptedReply.Ok($$"""{"PipelineExecutionArn":"{{Scripts.Arn}}"}""");
        await using var service = new ScriptedService
        {
            ["StopPipelineExecution"] = [ScriptedReply.Throttled(), done],
            ["RetryPipelineExecution"] = [ScriptedReply.Unavailable(), done],
            ["UpdatePipelineExecution"] = [done],
        };
        using var session = TestAws.Session(service.Url, static options => options.Aws.DefaultClientConfig.MaxErrorRetry = 2);
        var execution = new PipelineExecution(session, Scripts.Arn);
        var tokens = new List<string>();

        await execution.StopAsync(Cancellation);
        await execution.RetryAsync(3, Cancellation);
        await execution.RetryAsync(cancellationToken: Cancellation);
        await execution.UpdateAsync("name", "text", 4, Cancellation);

        var stops = service.Requests("StopPipelineExecution");
        Assert.Equal((2, 1), (stops.Count, stops.Distinct().Count()));
        Assert.Equal(
            [
                ("""{"MaxParallelExecutionSteps":3}""", 0),
                ("""{"MaxParallelExecutionSteps":3}""", 0),
                (null, 1),
            ],
            service.Server.Requests.Where(static request => request.Operation == "RetryPipelineExecution")
                .Select(static request => request.Json)
                .Select(json => (json["ParallelismConfiguration"]?.ToJsonString(), TokenOf(json))));
        Assert.Equal(
            [
                $$$"""
                {"PipelineExecutionArn":"{{{Scripts.Arn}}}","PipelineExecutionDescription":"text","PipelineExecutionDisplayName":"name",
                "ParallelismConfiguration":{"MaxParallelExecutionSteps":4}}
                """.ReplaceLineEndings(""),
            ],
            service.Requests("UpdatePipelineExecution"));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => execution.RetryAsync(0, Cancellation));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(
            () => execution.UpdateAsync(maxParallelExecutionSteps: 0, cancellationToken: Cancellation));

        // The tries of one call have one token, another call has another.
        int TokenOf(JsonObject json)
        {
            var token = (string)json["ClientRequestToken"]!;
            if (!tokens.Contains(token))
            {
                tokens.Add(token);
            }

            return tokens.IndexOf(token);
        }
    }

    [Fact]
    public async Task The_definition_is_the_one_that_the_execution_runs()
    {
        await using var service = new ScriptedService
        {
            ["DescribePipelineDefinitionForExecution"] =
            [
                ScriptedReply.Ok(
                    """{"PipelineDefinition":"{\"Version\":\"2020-12-01\",\"Steps\":[{\"Name\":\"F\",\"Type\":\"Fail\"}]}"}"""),
                ScriptedReply.Ok(),
            ],
        };
        using var session = TestAws.Session(service.Url);
        var execution = new PipelineExecution(session, Scripts.Arn);

        Assert.Equal(["F"], (await execution.GetDefinitionAsync(Cancellation)).Graph.Steps);
        await Assert.ThrowsAsync<PipelineDefinitionException>(() => execution.GetDefinitionAsync(Cancellation));
    }
}
