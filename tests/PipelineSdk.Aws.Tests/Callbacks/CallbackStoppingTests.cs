using Microsoft.Extensions.Logging;

namespace PipelineSdk.Aws.Tests.Callbacks;

/// <summary>Executions that are being stopped, and workers that are.</summary>
public sealed class CallbackStoppingTests
{
    private const string Token = "AbCdEfGh01";
    private const string Stopped = "failure The pipeline execution is being stopped.";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_news_of_a_stop_cancels_the_handler_and_is_answered()
    {
        await using var service = new CallbackStandIn();
        var handler = new DelegateHandler(WaitAsync);
        service.Send(CallbackStandIn.Body(Token));
        await using var worker = new RunningWorker(service, handler, static options => options.MaxConcurrentHandlers = 1);
        await CallbackStandIn.UntilAsync(() => handler.Tokens.Count == 1, Cancellation);

        service.Send(CallbackStandIn.Body(Token, "Stopping"));
        await CallbackStandIn.UntilAsync(() => service.Remaining.Count == 0, Cancellation);

        Assert.Equal(Stopped, service.Answers[Token].Text);
        Assert.Equal(["SendPipelineExecutionStepFailure"], service.Operations.Where(static operation => operation.StartsWith("Send", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_handler_may_answer_a_stop_itself()
    {
        await using var service = new CallbackStandIn();
        var handler = new DelegateHandler(static async (_, cancellation) =>
        {
            await Task.Delay(Timeout.Infinite, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            return CallbackResult.Success().With("rows", 7);
        });
        service.Send(CallbackStandIn.Body(Token));
        await using var worker = new RunningWorker(service, handler);
        await CallbackStandIn.UntilAsync(() => handler.Tokens.Count == 1, Cancellation);

        service.Send(CallbackStandIn.Body(Token, "Stopping"));
        await CallbackStandIn.UntilAsync(() => service.Remaining.Count == 0, Cancellation);

        Assert.Equal("success rows=7", service.Answers[Token].Text);
    }

    [Fact]
    public async Task A_stop_is_noticed_when_the_news_went_elsewhere()
    {
        await using var service = new CallbackStandIn();
        var handler = new DelegateHandler(WaitAsync);
        service.Send(CallbackStandIn.Body(Token));
        await using var worker = new RunningWorker(service, handler, static options => options.StopCheckInterval = TimeSpan.FromSeconds(1));
        await CallbackStandIn.UntilAsync(() => service.Operations.Contains("DescribePipelineExecution"), Cancellation);
        Assert.Empty(service.Answers);

        service.ExecutionStatus = "Stopping";
        await CallbackStandIn.UntilAsync(() => service.Remaining.Count == 0, Cancellation);

        Assert.Equal(Stopped, service.Answers[Token].Text);
    }

    [Fact]
    public async Task A_stop_of_what_another_worker_had_is_answered_once_its_lease_is_over()
    {
        await using var service = new CallbackStandIn();
        service.Send(CallbackStandIn.Body(Token, "Stopping"));
        var handler = new DelegateHandler(static _ => CallbackResult.Success());
        await using var worker = new RunningWorker(service, handler);
        await CallbackStandIn.UntilAsync(() => worker.Lines(LogLevel.Debug).Any(), Cancellation);

        await Task.Delay(1000, Cancellation);
        Assert.Empty(service.Answers);
        await CallbackStandIn.UntilAsync(() => service.Remaining.Count == 0, Cancellation);

        Assert.Equal(Stopped, service.Answers[Token].Text);
        Assert.Empty(handler.Tokens);
    }

    [Fact]
    public async Task A_request_that_comes_after_the_news_of_its_stop_is_answered_and_not_handled()
    {
        await using var service = new CallbackStandIn();
        service.Send(CallbackStandIn.Body(Token, "Stopping"));
        var handler = new DelegateHandler(static _ => CallbackResult.Success());
        await using var worker = new RunningWorker(service, handler, static options => options.VisibilityTimeout = TimeSpan.FromMinutes(1));
        await CallbackStandIn.UntilAsync(() => worker.Lines(LogLevel.Debug).Any(), Cancellation);

        service.Send(CallbackStandIn.Body(Token));
        await CallbackStandIn.UntilAsync(() => service.Remaining.Count == 1, Cancellation);

        Assert.Equal(Stopped, service.Answers[Token].Text);
        Assert.Empty(handler.Tokens);
        Assert.Equal([CallbackStandIn.Body(Token, "Stopping")], service.Remaining);
    }

    [Fact]
    public async Task A_worker_that_is_stopped_finishes_what_it_has_and_takes_no_more()
    {
        await using var service = new CallbackStandIn();
        service.Send(CallbackStandIn.Body(Token));
        var handler = new DelegateHandler(static async (_, cancellation) =>
        {
            await Task.Delay(500, cancellation);
            return CallbackResult.Success();
        });
        await using var worker = new RunningWorker(service, handler);
        await CallbackStandIn.UntilAsync(() => handler.Tokens.Count == 1, Cancellation);

        var stopping = worker.StopAsync();
        service.Send(CallbackStandIn.Body("TokenLater"));
        await stopping;

        Assert.Equal([Token], service.Answers.Keys);
        Assert.Equal([CallbackStandIn.Body("TokenLater")], service.Remaining);
        Assert.Equal("Stopping: 1 callbacks are worked on and have 00:00:20 to finish.", worker.Lines(LogLevel.Information).ElementAt(1));
    }

    [Fact]
    public async Task What_a_stopped_worker_cannot_finish_is_given_back_at_once()
    {
        await using var service = new CallbackStandIn();
        service.Send(CallbackStandIn.Body(Token));
        service.Send(CallbackStandIn.Body("TokenNext0"));
        var handler = new DelegateHandler(WaitAsync);
        await using var worker = new RunningWorker(service, handler, static options =>
        {
            options.DrainTimeout = TimeSpan.FromMilliseconds(100);
            options.VisibilityTimeout = TimeSpan.FromMinutes(1);
            options.MaxConcurrentHandlers = 1;
        });
        await CallbackStandIn.UntilAsync(() => service.Operations.Count(static name => name == "ReceiveMessage") == 2, Cancellation);

        await worker.StopAsync();
        await using var next = new RunningWorker(service, new DelegateHandler(static _ => CallbackResult.Success()));
        await CallbackStandIn.UntilAsync(() => service.Remaining.Count == 0, Cancellation, seconds: 5);

        Assert.Equal([Token], handler.Tokens);
        Assert.Equal(["success", "success"], service.Answers.Values.Select(static answer => answer.Text));
    }

    private static async Task<CallbackResult> WaitAsync(CallbackRequest request, CancellationToken cancellationToken)
    {
        await Task.Delay(Timeout.Infinite, cancellationToken);
        return CallbackResult.Success();
    }
}
