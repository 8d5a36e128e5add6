namespace PipelineSdk.Local.Tests.Callbacks;

public sealed class CallbackTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_handler_answers()
    {
        CallbackRequest? asked = null;
        await using var test = Test();
        test.Callbacks.ForStep("Ask", request =>
        {
            asked = request;
            return CallbackResult.Success().With("score", 0.5).With("ok", true);
        });

        var run = await test.RunAsync(cancellationToken: Token);

        Assert.Matches("^[A-Za-z0-9]{10}$", asked!.Token);
        Assert.Equal((run.Arn, 5L), (asked.PipelineExecutionArn, asked.Arguments.GetInt64("n")));
        Assert.Equal("""{"OutputParameters":{"score":0.5,"ok":true}}""", run["Ask"].Properties?.GetRawText());
        Assert.Equal(
            $$$"""{"Callback":{"CallbackToken":"{{{asked.Token}}}","SqsQueueUrl":"https://queue","OutputParameters":[{"Name":"score","Value":"0.5"},{"Name":"ok","Value":"True"}]}}""",
            run["Ask"].Metadata?.GetRawText());
    }

    [Fact]
    public async Task A_handler_can_say_that_the_step_failed()
    {
        await using var test = Test();
        test.Callbacks.ForStep("Ask", static _ => CallbackResult.Failure("refused"));
        Assert.Equal("refused", (await test.RunAsync(cancellationToken: Token))["Ask"].FailureReason);
    }

    [Fact]
    public async Task Whoever_knows_the_token_can_answer_once()
    {
        using var folder = new TemporaryFolder();
        await using var engine = new LocalEngine(new LocalEngineOptions { Folder = folder.Path });
        var execution = await engine.StartAsync("Test", Definition, cancellationToken: Token);
        string? token = null;
        while (token is null)
        {
            await Task.Delay(5, Token);
            token = execution.State["Ask"].CallbackToken;
        }

        Assert.Throws<KeyNotFoundException>(() => engine.AnswerCallback("unknown000", CallbackResult.Success()));
        engine.AnswerCallback(token, CallbackResult.Success().With("score", 1).With("ok", false));
        var state = await execution.WaitAsync(Token);

        Assert.Equal(ExecutionStatus.Succeeded, state.Status);
        Assert.Throws<KeyNotFoundException>(() => engine.AnswerCallback(token, CallbackResult.Success()));
    }

    private static PipelineDefinition Definition => TestDefinition.Of("""
        {"Name": "Ask", "Type": "Callback", "SqsQueueUrl": "https://queue", "Arguments": {"n": 5}, "OutputParameters": [
            {"OutputName": "score", "OutputType": "Float"}, {"OutputName": "ok", "OutputType": "Boolean"}]}
        """);

    private static PipelineTest Test() => new("Test", Definition);
}
