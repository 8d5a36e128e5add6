using Amazon.SQS;
using Microsoft.Extensions.Logging;
using PipelineSdk.Aws.Tests.Infrastructure;

namespace PipelineSdk.Aws.Tests.Callbacks;

public sealed class CallbackWorkerTests
{
    private const string Token = "AbCdEfGh01";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_request_is_handled_answered_with_its_outputs_and_deleted()
    {
        await using var service = new CallbackStandIn();
        var handler = new DelegateHandler(static request =>
            CallbackResult.Success().With("rows", request.Arguments.GetInt64("count") * 2).With("place", request.Arguments.GetString("uri")));
        service.Send(CallbackStandIn.Body(Token, arguments: """{"count":"21","uri":"s3://b/k"}"""));

        await using var worker = new RunningWorker(service, handler);
        await CallbackStandIn.UntilAsync(() => service.Remaining.Count == 0, Cancellation);

        Assert.Equal("success place=s3://b/k rows=42", service.Answers[Token].Text);
        Assert.Equal(["ReceiveMessage", "ListPipelineExecutionSteps", "SendPipelineExecutionStepSuccess", "DeleteMessage"], service.Operations);
        Assert.Equal(
            $$"""{"QueueUrl":"{{service.QueueUrl}}","MaxNumberOfMessages":10,"MessageSystemAttributeNames":["ApproximateReceiveCount"],"VisibilityTimeout":2,"WaitTimeSeconds":1}""",
            Sorted(service.Requests[0]));
    }

    [Fact]
    public async Task A_failure_is_sent_with_its_reason()
    {
        await using var service = new CallbackStandIn();
        service.Send(CallbackStandIn.Body(Token));

        await using var worker = new RunningWorker(service, new DelegateHandler(static _ => CallbackResult.Failure("Nobody approved it.")));
        await CallbackStandIn.UntilAsync(() => service.Remaining.Count == 0, Cancellation);

        Assert.Equal("failure Nobody approved it.", service.Answers[Token].Text);
    }

    [Fact]
    public async Task A_handler_that_throws_leaves_the_message_to_come_again()
    {
        await using var service = new CallbackStandIn();
        service.Send(CallbackStandIn.Body(Token));
        var tries = 0;
        var handler = new DelegateHandler(_ => ++tries == 1 ? throw new InvalidDataException("bad") : CallbackResult.Success());

        await using var worker = new RunningWorker(service, handler, static options => options.VisibilityTimeout = TimeSpan.FromSeconds(1));
        await CallbackStandIn.UntilAsync(() => service.Remaining.Count == 0, Cancellation);

        Assert.Equal([Token, Token], handler.Tokens);
        Assert.Equal("success", service.Answers[Token].Text);
        var line = worker.Logs.Lines.Single(static line => line.Level == LogLevel.Error);
        Assert.Equal(
            $"The handler of callback '{Token}' of '{CallbackStandIn.Execution}' failed. The message comes again after its visibility timeout.", line.Text);
        Assert.IsType<InvalidDataException>(line.Exception);
    }

    [Fact]
    public async Task The_message_stays_hidden_while_it_is_worked_on()
    {
        await using var service = new CallbackStandIn();
        service.Send(CallbackStandIn.Body(Token));
        var handler = new DelegateHandler(static async (_, cancellation) =>
        {
            await Task.Delay(6500, cancellation);
            return CallbackResult.Success();
        });

        await using var worker = new RunningWorker(service, handler, static options => options.VisibilityTimeout = TimeSpan.FromSeconds(3));
        await CallbackStandIn.UntilAsync(() => service.Remaining.Count == 0, Cancellation);

        Assert.Single(service.Operations, "ReceiveMessage");
        Assert.InRange(service.Operations.Count(static name => name == "ChangeMessageVisibility"), 4, 8);
    }

    [Fact]
    public async Task No_more_handlers_run_at_a_time_than_allowed()
    {
        await using var service = new CallbackStandIn();
        for (var i = 0; i < 20; i++)
        {
            service.Send(CallbackStandIn.Body(FormattableString.Invariant($"Token{i:00000}")));
        }

        var (running, most) = (0, 0);
        var handler = new DelegateHandler(async (_, cancellation) =>
        {
            most = Math.Max(most, Interlocked.Increment(ref running));
            await Task.Delay(30, cancellation);
            Interlocked.Decrement(ref running);
            return CallbackResult.Success();
        });

        await using var worker = new RunningWorker(service, handler, static options => options.MaxConcurrentHandlers = 3);
        await CallbackStandIn.UntilAsync(() => service.Remaining.Count == 0, Cancellation);

        Assert.Equal((3, 20), (most, service.Answers.Count));
    }

    [Fact]
    public async Task A_handler_that_blocks_its_thread_does_not_hold_up_the_others()
    {
        await using var service = new CallbackStandIn();
        service.Send(CallbackStandIn.Body("TokenBlock"));
        service.Send(CallbackStandIn.Body("TokenQuick"));
        using var released = new ManualResetEventSlim();
        var handler = new DelegateHandler(request =>
        {
            if (request.Token == "TokenBlock")
            {
                released.Wait(Cancellation);
            }

            return CallbackResult.Success();
        });

        await using var worker = new RunningWorker(service, handler);
        await CallbackStandIn.UntilAsync(() => service.Answers.ContainsKey("TokenQuick"), Cancellation);
        released.Set();
        await CallbackStandIn.UntilAsync(() => service.Remaining.Count == 0, Cancellation);

        Assert.Equal(2, service.Answers.Count);
    }

    [Fact]
    public async Task A_message_of_something_else_is_left_and_its_body_is_not_logged()
    {
        await using var service = new CallbackStandIn();
        service.Send("""{"password":"hunter2"}""");

        await using var worker = new RunningWorker(service, new DelegateHandler(static _ => CallbackResult.Success()));
        await CallbackStandIn.UntilAsync(() => worker.Lines(LogLevel.Error).Any(), Cancellation);

        Assert.Single(service.Remaining);
        Assert.EndsWith(" is none of a callback step. It is left to the queue's redrive policy.", worker.Lines(LogLevel.Error).First(), StringComparison.Ordinal);
        Assert.DoesNotContain(worker.Logs.Lines, static line => line.ToString().Contains("hunter2", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_queue_that_does_not_exist_ends_the_worker()
    {
        await using var service = new CallbackStandIn
        {
            Fault = static (operation, _) =>
                operation == "ReceiveMessage" ? ScriptedReply.Error("AWS.SimpleQueueService.NonExistentQueue", "The specified queue does not exist.") : null,
        };

        await using var worker = new RunningWorker(service, new DelegateHandler(static _ => CallbackResult.Success()));

        var error = await Assert.ThrowsAnyAsync<AmazonSQSException>(() => worker.Running.WaitAsync(TimeSpan.FromSeconds(10), Cancellation));
        Assert.Equal("The specified queue does not exist.", error.Message);
    }

    [Fact]
    public async Task A_queue_that_does_not_answer_is_asked_again()
    {
        var asked = 0;
        await using var service = new CallbackStandIn
        {
            Fault = (operation, _) => operation == "ReceiveMessage" && Interlocked.Increment(ref asked) == 1 ? ScriptedReply.Unavailable() : null,
        };
        service.Send(CallbackStandIn.Body(Token));

        await using var worker = new RunningWorker(service, new DelegateHandler(static _ => CallbackResult.Success()));
        await CallbackStandIn.UntilAsync(() => service.Remaining.Count == 0, Cancellation);

        Assert.Equal([$"Receiving from '{service.QueueUrl}' failed and is tried again in 00:00:01."], worker.Lines(LogLevel.Warning));
    }

    [Theory]
    [InlineData(0, 60, "MaxConcurrentHandlers is 0: give 1 to 10000.")]
    [InlineData(1, 0, "VisibilityTimeout is 00:00:00: give 00:00:01 to 12:00:00.")]
    public void Options_out_of_their_range_are_refused(int handlers, int seconds, string message)
    {
        using var session = new PipelineSession();
        var options = new CallbackWorkerOptions("http://queue") { MaxConcurrentHandlers = handlers, VisibilityTimeout = TimeSpan.FromSeconds(seconds) };

        var error = Assert.Throws<ArgumentException>(() => new CallbackWorker(session, new DelegateHandler(static _ => CallbackResult.Success()), options));

        Assert.Equal(message, error.Message);
    }

    // The SDK writes members in an order of its own.
    private static string Sorted(ScriptedRequest request)
    {
        string[] order = ["QueueUrl", "MaxNumberOfMessages", "MessageSystemAttributeNames", "VisibilityTimeout", "WaitTimeSeconds"];
        return "{" + string.Join(',', request.Json.OrderBy(member => Array.IndexOf(order, member.Key)).Select(static member => $"\"{member.Key}\":{member.Value!.ToJsonString()}")) + "}";
    }
}
