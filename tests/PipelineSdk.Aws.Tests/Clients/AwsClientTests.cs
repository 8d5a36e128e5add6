using System.Globalization;
using PipelineSdk.Aws.SageMaker;
using PipelineSdk.Aws.Tests.Infrastructure;

namespace PipelineSdk.Aws.Tests.Clients;

/// <summary>The protocol: what is sent, what is made of the answers, and when a request is sent again.</summary>
public sealed class AwsClientTests
{
    private const string Arn = "arn:aws:sagemaker:us-east-1:123456789012:pipeline/p/execution/abc123def456";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_request_is_signed_JSON_without_what_is_not_set()
    {
        await using var server = new ScriptedServer(ScriptedReply.Ok($$"""{"PipelineExecutionArn":"{{Arn}}"}"""));
        using var client = Client(server);

        var response = await client.StartPipelineExecutionAsync(
            new()
            {
                PipelineName = "p",
                ClientRequestToken = "0123456789abcdef0123456789abcdef",
                PipelineParameters = [],
                SelectiveExecutionConfig = new() { SelectedSteps = [new() { StepName = "\"ä\"" }] },
            },
            Cancellation);

        Assert.Equal(Arn, response.PipelineExecutionArn);
        var request = Assert.Single(server.Requests);
        Assert.Equal(
            """{"PipelineName":"p","PipelineParameters":[],"ClientRequestToken":"0123456789abcdef0123456789abcdef","SelectiveExecutionConfig":{"SelectedSteps":[{"StepName":"\"ä\""}]}}""",
            request.Text);
        Assert.Equal(
            ("POST", "/", "SageMaker.StartPipelineExecution", "application/x-amz-json-1.1"),
            (request.Method, request.Target, request.Headers["X-Amz-Target"], request.Headers["Content-Type"]));
        Assert.Contains("/us-east-1/sagemaker/aws4_request", request.Headers["Authorization"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_that_is_sent_again_is_the_same_request()
    {
        await using var server = new ScriptedServer(ScriptedReply.Throttled(), ScriptedReply.Unavailable(), ScriptedReply.Ok());
        using var client = Client(server, retries: 2);

        await client.StartPipelineExecutionAsync(new() { PipelineName = "p" }, Cancellation);

        Assert.Equal(3, server.Requests.Count);
        var token = Assert.Single(server.Requests.Select(static request => (string)request.Json["ClientRequestToken"]!).Distinct());
        Assert.True(Guid.TryParse(token, CultureInfo.InvariantCulture, out _));
        Assert.Equal(
            ["attempt=1; max=3", "attempt=2; max=3", "attempt=3; max=3"],
            server.Requests.Select(static request => request.Headers["amz-sdk-request"]));
    }

    [Fact]
    public async Task A_broken_connection_is_tried_again()
    {
        await using var server = new ScriptedServer(ScriptedReply.Reset, ScriptedReply.Ok("""{"PipelineArn":"x"}"""));
        using var client = Client(server, retries: 1);

        var response = await client.DescribePipelineAsync(new() { PipelineName = "p" }, Cancellation);

        Assert.Equal(("x", 2), (response.PipelineArn, server.Requests.Count));
    }

    [Fact]
    public async Task A_refusal_is_not_tried_again()
    {
        await using var server = new ScriptedServer(ScriptedReply.Error("ValidationException", "No."));
        using var client = Client(server, retries: 2);

        var error = await Assert.ThrowsAsync<AmazonSageMakerException>(
            () => client.DescribePipelineAsync(new() { PipelineName = "p" }, Cancellation));

        Assert.Equal(
            ("ValidationException", "No.", 400), (error.ErrorCode, error.Message, (int)error.StatusCode));
        Assert.NotNull(error.RequestId);
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData("ConflictException", typeof(ConflictException))]
    [InlineData("ResourceNotFound", typeof(ResourceNotFoundException))]
    [InlineData("ResourceLimitExceeded", typeof(ResourceLimitExceededException))]
    [InlineData("com.amazonaws.sagemaker#ResourceNotFound", typeof(ResourceNotFoundException))]
    [InlineData("SomethingNew", typeof(AmazonSageMakerException))]
    public async Task An_error_has_the_exception_of_its_code(string code, Type type)
    {
        await using var server = new ScriptedServer(ScriptedReply.Error(code, "No."));
        using var client = Client(server);

        var error = await Assert.ThrowsAnyAsync<AmazonSageMakerException>(
            () => client.SendPipelineExecutionStepSuccessAsync(new() { CallbackToken = "0123456789" }, Cancellation));

        Assert.Equal(type, error.GetType());
        Assert.Equal(code[(code.IndexOf('#', StringComparison.Ordinal) + 1)..], error.ErrorCode);
    }

    [Fact]
    public async Task A_response_may_leave_out_anything_and_have_more_than_is_known()
    {
        await using var server = new ScriptedServer(
            ScriptedReply.Ok(
                """
                {"New":{"x":1},"PipelineExecutionSteps":[
                  {"StepName":"A","StartTime":1.7541E9,"StepStatus":"Dreaming","AttemptCount":"2","Metadata":{"Condition":{"Outcome":"True"},"Later":{}}},
                  {"StepName":"B","StartTime":1754100000.1234567,"EndTime":"2025-08-02T02:00:00Z","CacheHitResult":{"SourcePipelineExecutionArn":""}},
                  null
                ]}
                """),
            ScriptedReply.Ok(""),
            new(200, "") { Headers = new Dictionary<string, string> { ["Connection"] = "keep-alive" } });
        using var client = Client(server);

        var full = await client.ListPipelineExecutionStepsAsync(new() { PipelineExecutionArn = Arn }, Cancellation);
        var empty = await client.ListPipelineExecutionStepsAsync(new() { PipelineExecutionArn = Arn }, Cancellation);

        var (a, b) = (full.PipelineExecutionSteps[0], full.PipelineExecutionSteps[1]);
        Assert.Equal(2, full.PipelineExecutionSteps.Count);
        Assert.Equal(("A", (StepStatus)"Dreaming", 2, ConditionOutcome.True), (a.StepName, a.StepStatus, a.AttemptCount, a.Metadata!.Condition!.Outcome));
        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(1754100000), a.StartTime);
        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(1754100000).AddTicks(1234567), b.StartTime);
        Assert.Equal(new DateTimeOffset(2025, 8, 2, 2, 0, 0, TimeSpan.Zero), b.EndTime);
        Assert.Equal("", b.CacheHitResult!.SourcePipelineExecutionArn);
        Assert.Empty(empty.PipelineExecutionSteps);
        Assert.Null(empty.NextToken);
    }

    [Fact]
    public async Task A_definition_that_comes_as_an_object_is_its_text()
    {
        await using var server = new ScriptedServer(ScriptedReply.Ok("""{"PipelineDefinition":{"Version": "2020-12-01"}}"""));
        using var client = Client(server);

        var response = await client.DescribePipelineAsync(new() { PipelineName = "p" }, Cancellation);

        Assert.Equal("""{"Version": "2020-12-01"}""", response.PipelineDefinition);
    }

    [Fact]
    public async Task A_call_can_be_cancelled()
    {
        await using var server = new ScriptedServer(ScriptedReply.Ok() with { Delay = TimeSpan.FromMinutes(5) });
        using var client = Client(server);
        using var cancellation = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => client.DescribePipelineAsync(new() { PipelineName = "p" }, cancellation.Token));
    }

    private static AmazonSageMakerClient Client(ScriptedServer server, int retries = 0) =>
        new(TestAws.Credentials, TestAws.Config<AmazonSageMakerConfig>(server.Url, config => config.MaxErrorRetry = retries));
}
