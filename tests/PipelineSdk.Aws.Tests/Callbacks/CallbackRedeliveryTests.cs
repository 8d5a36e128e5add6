using Microsoft.Extensions.Logging;
using PipelineSdk.Aws.Tests.Infrastructure;

namespace PipelineSdk.Aws.Tests.Callbacks;

/// <summary>Messages that come more than once, and answers that the service does not take at once, or at all.</summary>
public sealed class CallbackRedeliveryTests
{
    private const string Token = "AbCdEfGh01";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_messages_at_a_time_are_handled_once_and_both_deleted()
    {
        await using var service = new CallbackStandIn();
        service.Send(CallbackStandIn.Body(Token));
        service.Send(CallbackStandIn.Body(Token));
        var handler = new DelegateHandler(static async (_, cancellation) =>
        {
            await Task.Delay(1500, cancellation);
            return CallbackResult.Success();
        });

        await using var worker = new RunningWorker(service, handler, static options => options.VisibilityTimeout = TimeSpan.FromSeconds(1));
        await CallbackStandIn.UntilAsync(() => service.Remaining.Count == 0, Cancellation);

        Assert.Equal([Token], handler.Tokens);
        Assert.Single(service.Operations, "SendPipelineExecutionStepSuccess");
    }

    [Fact]
    public async Task A_message_after_the_answer_is_deleted_and_not_handled()
    {
        await using var service = new CallbackStandIn();
        var handler = new DelegateHandler(static _ => CallbackResult.Success());
        service.Send(CallbackStandIn.Body(Token));
        await using var worker = new RunningWorker(service, handler);
        await CallbackStandIn.UntilAsync(() => service.Remaining.Count == 0, Cancellation);

        service.Send(CallbackStandIn.Body(Token));
        await CallbackStandIn.UntilAsync(() => service.Remaining.Count == 0, Cancellation);

        Assert.Equal([Token], handler.Tokens);
    }

    [Fact]
    public async Task A_message_whose_deletion_failed_comes_again_and_is_not_handled()
    {
        await using var service = new CallbackStandIn
        {
            Fault = static (operation, count) => operation == "DeleteMessage" && count == 0 ? ScriptedReply.Error("InternalError", "Sorry.", 500) : null,
        };
        var handler = new DelegateHandler(static _ => CallbackResult.Success());
        service.Send(CallbackStandIn.Body(Token));

        await using var worker = new RunningWorker(service, handler, static options => options.VisibilityTimeout = TimeSpan.FromSeconds(1));
        await CallbackStandIn.UntilAsync(() => service.Remaining.Count == 0, Cancellation);

        Assert.Equal([Token], handler.Tokens);
        Assert.Equal(
            ["ReceiveMessage", "ListPipelineExecutionSteps", "SendPipelineExecutionStepSuccess", "DeleteMessage", "ReceiveMessage", "DeleteMessage"],
            service.Operations.Where(static operation => operation != "ChangeMessageVisibility"));
    }

    [Fact]
    public async Task A_message_that_comes_to_another_worker_after_the_answer_is_not_handled()
    {
        await using var service = new CallbackStandIn
        {
            Fault = static (operation, count) => operation == "DeleteMessage" && count == 0 ? ScriptedReply.Error("InternalError", "Sorry.", 500) : null,
        };
        service.Send(CallbackStandIn.Body(Token));
        await using (var first = new RunningWorker(service, new DelegateHandler(static _ => CallbackResult.Success())))
        {
            await CallbackStandIn.UntilAsync(() => first.Lines(LogLevel.Warning).Any(), Cancellation);
        }

        var handler = new DelegateHandler(static _ => CallbackResult.Failure("again"));
        await using var second = new RunningWorker(service, handler);
        await CallbackStandIn.UntilAsync(() => service.Remaining.Count == 0, Cancellation);

        Assert.Empty(handler.Tokens);
        Assert.Equal("success", service.Answers[Token].Text);
    }

    [Theory]
    [InlineData("ValidationException")]
    [InlineData("ConflictException")]
    [InlineData("ResourceNotFound")]
    public async Task A_second_answer_that_is_refused_counts_as_answered(string code)
    {
        await using var service = new CallbackStandIn { RefusalCode = code };
        var handler = new DelegateHandler(async (request, cancellation) =>
        {
            using var session = TestAws.Session(service.Url);
            await new CallbackClient(session).AnswerAsync(request.Token, CallbackResult.Failure("from elsewhere"), cancellation);
            return CallbackResult.Success();
        });
        service.Send(CallbackStandIn.Body(Token));

        await using var worker = new RunningWorker(service, handler);
        await CallbackStandIn.UntilAsync(() => service.Remaining.Count == 0, Cancellation);

        Assert.Equal("failure from elsewhere", service.Answers[Token].Text);
        Assert.Equal([Token], service.Refused);
        Assert.Contains($"Callback '{Token}' of '{CallbackStandIn.Execution}' is answered: not needed any more.", worker.Lines(LogLevel.Information));
    }

    [Fact]
    public async Task An_answer_that_is_wrong_in_itself_leaves_the_message()
    {
        await using var service = new CallbackStandIn
        {
            Fault = static (operation, _) =>
                operation == "SendPipelineExecutionStepSuccess" ? ScriptedReply.Error("ValidationException", "There is no such output.") : null,
        };
        service.Send(CallbackStandIn.Body(Token));

        await using var worker = new RunningWorker(service, new DelegateHandler(static _ => CallbackResult.Success().With("a", "hunter2")));
        await CallbackStandIn.UntilAsync(() => worker.Lines(LogLevel.Error).Any(), Cancellation);

        Assert.Single(service.Remaining);
        Assert.Equal(
            $"The service refuses the answer to callback '{Token}' (AmazonSageMakerException ValidationException). The message comes again later.",
            worker.Lines(LogLevel.Error).First());
    }

    [Fact]
    public async Task Answers_are_sent_until_the_service_takes_them_and_the_handler_runs_once()
    {
        ScriptedReply[] faults = [ScriptedReply.Throttled(), ScriptedReply.Unavailable(), ScriptedReply.Error("InternalFailure", "Sorry.", 500)];
        await using var service = new CallbackStandIn
        {
            Fault = (operation, count) => operation == "SendPipelineExecutionStepSuccess" && count < faults.Length ? faults[count] : null,
        };
        service.Send(CallbackStandIn.Body(Token));
        var handler = new DelegateHandler(static _ => CallbackResult.Success());

        await using var worker = new RunningWorker(service, handler, static options => options.VisibilityTimeout = TimeSpan.FromSeconds(1));
        await CallbackStandIn.UntilAsync(() => service.Remaining.Count == 0, Cancellation);

        Assert.Equal([Token], handler.Tokens);
        Assert.Equal("success", service.Answers[Token].Text);
        var sent = service.Requests.Where(static request => request.Operation == "SendPipelineExecutionStepSuccess").ToList();
        Assert.Equal(4, sent.Count);
        Assert.Single(sent.Select(static request => (string?)request.Json["ClientRequestToken"]).Distinct());
        Assert.Equal(3, worker.Lines(LogLevel.Warning).Count(static line => line.Contains("and is tried again in", StringComparison.Ordinal)));
    }
}
