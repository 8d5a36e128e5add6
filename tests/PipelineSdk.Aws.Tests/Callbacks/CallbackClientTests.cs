using System.Text.Json.Nodes;
using PipelineSdk.Aws.SageMaker;
using PipelineSdk.Aws.Tests.Infrastructure;

namespace PipelineSdk.Aws.Tests.Callbacks;

public sealed class CallbackClientTests
{
    private const string Token = "AbCdEfGh01";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static CallbackRequest Request => CallbackMessage.Parse(CallbackStandIn.Body(Token)).Request;

    [Fact]
    public async Task Success_is_sent_with_its_outputs()
    {
        await using var service = new CallbackStandIn();
        using var session = TestAws.Session(service.Url);

        var arn = await new CallbackClient(session).AnswerAsync(Token, CallbackResult.Success().With("b", 1.5).With("a", true), Cancellation);

        Assert.Equal(CallbackStandIn.Execution, arn);
        var sent = service.Requests.Single();
        Assert.Equal("SendPipelineExecutionStepSuccess", sent.Operation);
        Assert.Equal(
            """{"CallbackToken":"AbCdEfGh01","OutputParameters":[{"Name":"a","Value":"true"},{"Name":"b","Value":"1.5"}]}""", WithoutRequestToken(sent));
    }

    [Fact]
    public async Task Failure_is_sent_with_its_reason()
    {
        await using var service = new CallbackStandIn();
        using var session = TestAws.Session(service.Url);

        await new CallbackClient(session).AnswerAsync(Token, CallbackResult.Failure("no"), Cancellation);

        var sent = service.Requests.Single();
        Assert.Equal("SendPipelineExecutionStepFailure", sent.Operation);
        Assert.Equal("""{"CallbackToken":"AbCdEfGh01","FailureReason":"no"}""", WithoutRequestToken(sent));
    }

    [Fact]
    public async Task The_same_answer_is_the_same_request_and_another_one_is_not()
    {
        await using var service = new CallbackStandIn();
        using var session = TestAws.Session(service.Url);
        var client = new CallbackClient(session);

        Assert.True(await client.AnswerAsync(Request, CallbackResult.Success().With("a", 1), Cancellation));
        Assert.True(await client.AnswerAsync(Request, CallbackResult.Success().With("a", 1), Cancellation));
        Assert.False(await client.AnswerAsync(Request, CallbackResult.Success().With("a", 2), Cancellation));

        Assert.Equal("success a=1", service.Answers[Token].Text);
    }

    [Fact]
    public async Task A_token_alone_cannot_tell_why_it_is_refused()
    {
        await using var service = new CallbackStandIn();
        using var session = TestAws.Session(service.Url);
        var client = new CallbackClient(session);
        await client.AnswerAsync(Token, CallbackResult.Success(), Cancellation);

        var error = await Assert.ThrowsAsync<AmazonSageMakerException>(() => client.AnswerAsync(Token, CallbackResult.Failure("no"), Cancellation));

        Assert.Equal("ValidationException", error.ErrorCode);
    }

    [Fact]
    public async Task An_open_request_is_looked_for_on_all_pages()
    {
        await using var server = new ScriptedServer(
            ScriptedReply.Ok("""{"PipelineExecutionSteps":[{"StepName":"A","StepStatus":"Succeeded"}],"NextToken":"2"}"""),
            ScriptedReply.Ok("""{"PipelineExecutionSteps":[{"StepStatus":"Executing","Metadata":{"Callback":{"CallbackToken":"AbCdEfGh01"}}}],"NextToken":"3"}"""),
            ScriptedReply.Ok("""{"PipelineExecutionSteps":[{"StepStatus":"Succeeded","Metadata":{"Callback":{"CallbackToken":"AbCdEfGh01"}}}]}"""));
        using var session = TestAws.Session(server.Url);
        var client = new CallbackClient(session);

        Assert.True(await client.IsOpenAsync(Request, Cancellation));
        Assert.False(await client.IsOpenAsync(Request, Cancellation));

        Assert.Equal(
            $$"""{"PipelineExecutionArn":"{{CallbackStandIn.Execution}}","NextToken":"2","MaxResults":100}""", server.Requests[1].Json.ToJsonString());
    }

    private static string WithoutRequestToken(ScriptedRequest request)
    {
        JsonObject json = request.Json;
        Assert.Equal(64, ((string)json["ClientRequestToken"]!).Length);
        json.Remove("ClientRequestToken");
        return json.ToJsonString();
    }
}
