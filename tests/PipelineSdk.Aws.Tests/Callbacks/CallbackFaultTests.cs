using System.Collections.Concurrent;
using System.Diagnostics;
using PipelineSdk.Aws.Tests.Infrastructure;

namespace PipelineSdk.Aws.Tests.Callbacks;

/// <summary>Everything at once: duplicates, handlers that crash, a service that is busy, and workers that are killed.</summary>
public sealed class CallbackFaultTests
{
    private const int Tokens = 1_000;
    private const int Duplicates = 100;
    private const int Crashes = 50;
    private const int VisibilitySeconds = 2;

    private readonly ConcurrentQueue<string> _handled = new();
    private int _throttled;
    private int _handledAfterAnswer;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_token_has_one_accepted_answer_and_none_is_lost()
    {
        CallbackStandIn? standIn = null;
        await using var service = standIn = new CallbackStandIn { Fault = (operation, count) => Fault(standIn!, operation, count) };
        Send(service);
        var start = Stopwatch.GetTimestamp();

        foreach (var answers in new[] { 300, 600 })
        {
            using var killed = new WorkerProcess(service, VisibilitySeconds);
            await UntilAsync(service, killed, () => service.Answers.Count >= answers);
        }

        AssertNoneIsLost(service);
        using (var last = new WorkerProcess(service, VisibilitySeconds))
        {
            await UntilAsync(service, last, () => service.Remaining.Count == 0);
        }

        Print(service, Stopwatch.GetElapsedTime(start));
        Assert.Equal(Enumerable.Range(0, Tokens).Select(Token), service.Answers.Keys.Order(StringComparer.Ordinal));
        Assert.All(service.Answers, static answer => Assert.Equal($"success number={int.Parse(answer.Key.AsSpan(5), provider: null)}", answer.Value.Text));
        Assert.InRange(_throttled, 100, int.MaxValue);
        Assert.InRange(_handled.Count, Tokens + Crashes, Tokens + Crashes + 100);
        Assert.Equal(0, _handledAfterAnswer);
    }

    private static string Token(int number) => FormattableString.Invariant($"Token{number:00000}");

    // Every 10th message comes twice, at once or much later; every 20th crashes its handler.
    private static void Send(CallbackStandIn service)
    {
        var later = new List<string>();
        for (var i = 0; i < Tokens; i++)
        {
            var body = CallbackStandIn.Body(
                Token(i), arguments: FormattableString.Invariant($$"""{"number":"{{i}}","crash":"{{i % (Tokens / Crashes) == 0}}"}"""));
            service.Send(body);
            switch (i % (2 * Tokens / Duplicates))
            {
                case 0:
                    service.Send(body);
                    break;
                case Tokens / Duplicates:
                    later.Add(body);
                    break;
            }
        }

        later.ForEach(service.Send);
    }

    // Of each 40 answers the service throttles 10 in a row.
    private ScriptedReply? Fault(CallbackStandIn service, string operation, int count)
    {
        if (operation.StartsWith("POST /handled/", StringComparison.Ordinal))
        {
            var token = operation[^10..];
            _handled.Enqueue(token);
            if (service.Answers.ContainsKey(token))
            {
                Interlocked.Increment(ref _handledAfterAnswer);
            }

            return ScriptedReply.Ok();
        }

        if (operation != "SendPipelineExecutionStepSuccess" || count / 10 % 4 != 0)
        {
            return null;
        }

        Interlocked.Increment(ref _throttled);
        return ScriptedReply.Throttled();
    }

    private static Task UntilAsync(CallbackStandIn service, WorkerProcess worker, Func<bool> isSo) => CallbackStandIn.UntilAsync(
        () => worker.HasEnded ? throw new InvalidOperationException($"The worker ended; {service.Answers.Count} answers.") : isSo(), Cancellation, seconds: 120);

    private static void AssertNoneIsLost(CallbackStandIn service)
    {
        var remaining = service.Remaining.Select(static body => CallbackMessage.Parse(body).Request.Token).ToHashSet();
        var answered = service.Answers;
        Assert.All(Enumerable.Range(0, Tokens).Select(Token), token => Assert.True(answered.ContainsKey(token) || remaining.Contains(token), token));
    }

    private void Print(CallbackStandIn service, TimeSpan time)
    {
        var operations = service.Operations.CountBy(static name => name).ToDictionary();
        TestContext.Current.TestOutputHelper?.WriteLine(FormattableString.Invariant(
            $"""
            {Tokens} tokens in {Tokens + Duplicates} messages, {Crashes} crashing handlers, 2 of 3 workers killed, in {time.TotalSeconds:N1} s:
            {service.Answers.Count} answers accepted, {service.Repeated} sent again, {service.Refused.Count} refused, {_throttled} throttled, {service.Remaining.Count} messages left, 0 lost;
            {operations["ReceiveMessage"]} messages received, {_handled.Count} handler runs ({_handledAfterAnswer} after the answer).
            """));
    }
}
