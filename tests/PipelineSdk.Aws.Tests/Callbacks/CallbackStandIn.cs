using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using PipelineSdk.Aws.Tests.Infrastructure;

namespace PipelineSdk.Aws.Tests.Callbacks;

/// <summary>
/// What a callback worker speaks to, over the real protocols: an SQS queue in memory, and SageMaker as far as callbacks go. A token is answered once; a
/// second answer is refused, unless it is the same request.
/// </summary>
internal sealed class CallbackStandIn : IAsyncDisposable
{
    public const string Execution = "arn:aws:sagemaker:us-east-1:123456789012:pipeline/p/execution/abcdefghijkl";
    private const string Queue = "123456789012/callbacks";

    private readonly Lock _lock = new();
    private readonly List<StandInMessage> _messages = [];
    private readonly Dictionary<string, StandInAnswer> _answers = new(StringComparer.Ordinal);
    private readonly List<string> _refused = [];
    private readonly List<string> _log = [];
    private readonly ScriptedServer _server;

    public CallbackStandIn() => _server = new(ReplyAsync);

    public Uri Url => _server.Url;

    public string QueueUrl => new Uri(Url, Queue).ToString();

    /// <summary>Is asked first; what it gives is the answer. It gets the operation and how many calls of it there were, from 0.</summary>
    public Func<string, int, ScriptedReply?> Fault { get; init; } = static (_, _) => null;

    /// <summary>What the service says of the execution.</summary>
    public string ExecutionStatus { get; set; } = "Executing";

    /// <summary>The code of the error that refuses a second answer.</summary>
    public string RefusalCode { get; init; } = "ValidationException";

    /// <summary>The accepted answers by token.</summary>
    public IReadOnlyDictionary<string, StandInAnswer> Answers => Locked(() => new Dictionary<string, StandInAnswer>(_answers));

    /// <summary>The tokens of the answers that were refused.</summary>
    public IReadOnlyList<string> Refused => Locked<IReadOnlyList<string>>(() => [.. _refused]);

    /// <summary>How many answers were the same request as the accepted one, and therefore neither accepted nor refused.</summary>
    public int Repeated { get; private set; }

    /// <summary>The bodies of the messages that are still there, hidden or not.</summary>
    public IReadOnlyList<string> Remaining => Locked<IReadOnlyList<string>>(() => [.. _messages.Select(static message => message.Body)]);

    /// <summary>The operations that were called, without those that found no message.</summary>
    public IReadOnlyList<string> Operations => Locked<IReadOnlyList<string>>(() => [.. _log]);

    public IReadOnlyList<ScriptedRequest> Requests => _server.Requests;

    /// <summary>The body of a message.</summary>
    public static string Body(string token, string status = "Executing", string arguments = "{}") =>
        $$"""{"token":"{{token}}","pipelineExecutionArn":"{{Execution}}","arguments":{{arguments}},"status":"{{status}}"}""";

    public void Send(string body)
    {
        lock (_lock)
        {
            _messages.Add(new(body));
        }
    }

    /// <summary>Waits until something is so.</summary>
    public static async Task UntilAsync(Func<bool> isSo, CancellationToken cancellationToken, int seconds = 20)
    {
        var end = Environment.TickCount64 + (seconds * 1000);
        while (!isSo())
        {
            Assert.True(Environment.TickCount64 < end, $"It was not so within {seconds} seconds.");
            await Task.Delay(10, cancellationToken);
        }
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private async Task<ScriptedReply> ReplyAsync(ScriptedRequest request, int number)
    {
        var operation = request.Operation;
        int count;
        lock (_lock)
        {
            count = _log.Count(name => name == operation);
            if (operation != "ReceiveMessage")
            {
                _log.Add(operation);
            }
        }

        return Fault(operation, count) ?? (operation == "ReceiveMessage" ? await ReceiveAsync(request.Json) : Locked(() => Reply(operation, request.Json)));
    }

    private ScriptedReply Reply(string operation, JsonObject json) => operation switch
    {
        "DeleteMessage" => Delete(json),
        "ChangeMessageVisibility" => Hide(json),
        "SendPipelineExecutionStepSuccess" => Answer(json, Success(json)),
        "SendPipelineExecutionStepFailure" => Answer(json, $"failure {json["FailureReason"]}"),
        "DescribePipelineExecution" => ScriptedReply.Ok($$"""{"PipelineExecutionArn":"{{Execution}}","PipelineExecutionStatus":"{{ExecutionStatus}}"}"""),
        "ListPipelineExecutionSteps" => Steps(),
        _ => ScriptedReply.Error("UnknownOperationException", operation),
    };

    private async Task<ScriptedReply> ReceiveAsync(JsonObject json)
    {
        var end = Environment.TickCount64 + ((int)json["WaitTimeSeconds"]! * 1000);
        while (true)
        {
            var received = Locked(() => Receive((int)json["MaxNumberOfMessages"]!, (int)json["VisibilityTimeout"]!));
            if (received.Count > 0 || Environment.TickCount64 >= end)
            {
                return ScriptedReply.Ok(new JsonObject { ["Messages"] = received }.ToJsonString());
            }

            await Task.Delay(10);
        }
    }

    [SuppressMessage("Security", "CA5351", Justification = "SQS proves its messages with MD5, and its client checks it.")]
    private JsonArray Receive(int max, int seconds)
    {
        var now = Environment.TickCount64;
        var received = _messages.Where(message => message.VisibleAt <= now).Take(max).ToList();
        foreach (var message in received)
        {
            message.Receives++;
            message.Receipt = Guid.NewGuid().ToString();
            message.VisibleAt = now + (seconds * 1000);
            _log.Add("ReceiveMessage");
        }

        return [.. received.Select(static message => new JsonObject
        {
            ["MessageId"] = message.Id,
            ["ReceiptHandle"] = message.Receipt,
            ["Body"] = message.Body,
            ["MD5OfBody"] = Convert.ToHexStringLower(MD5.HashData(Encoding.UTF8.GetBytes(message.Body))),
            ["Attributes"] = new JsonObject { ["ApproximateReceiveCount"] = message.Receives.ToString(CultureInfo.InvariantCulture) },
        })];
    }

    private ScriptedReply Delete(JsonObject json)
    {
        _messages.RemoveAll(message => message.Receipt == (string?)json["ReceiptHandle"]);
        return ScriptedReply.Ok();
    }

    private ScriptedReply Hide(JsonObject json)
    {
        if (_messages.Find(message => message.Receipt == (string?)json["ReceiptHandle"]) is not { } message)
        {
            return ScriptedReply.Error("ReceiptHandleIsInvalid", "There is no such message.");
        }

        message.VisibleAt = Environment.TickCount64 + ((int)json["VisibilityTimeout"]! * 1000);
        return ScriptedReply.Ok();
    }

    private ScriptedReply Answer(JsonObject json, string text)
    {
        var (token, requestToken) = ((string)json["CallbackToken"]!, (string)json["ClientRequestToken"]!);
        if (!_answers.TryAdd(token, new(text, requestToken)))
        {
            if (_answers[token].RequestToken != requestToken)
            {
                _refused.Add(token);
                return ScriptedReply.Error(RefusalCode, "The step is not in a state to be answered.");
            }

            Repeated++;
        }

        return ScriptedReply.Ok($$"""{"PipelineExecutionArn":"{{Execution}}"}""");
    }

    private ScriptedReply Steps()
    {
        var steps = _answers.Select(static answer => new JsonObject
        {
            ["StepName"] = answer.Key,
            ["StepStatus"] = answer.Value.Text.StartsWith("success", StringComparison.Ordinal) ? "Succeeded" : "Failed",
            ["Metadata"] = new JsonObject { ["Callback"] = new JsonObject { ["CallbackToken"] = answer.Key } },
        });
        return ScriptedReply.Ok(new JsonObject { ["PipelineExecutionSteps"] = new JsonArray([.. steps]) }.ToJsonString());
    }

    private static string Success(JsonObject json) => string.Join(
        ' ', ["success", .. json["OutputParameters"]!.AsArray().Select(static output => $"{output!["Name"]}={output["Value"]}")]);

    private T Locked<T>(Func<T> get)
    {
        lock (_lock)
        {
            return get();
        }
    }
}
