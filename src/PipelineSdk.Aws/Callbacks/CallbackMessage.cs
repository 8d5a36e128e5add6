using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace PipelineSdk.Aws;

/// <summary>What SageMaker puts into the queue of a callback step: a request, or the news that its execution is being stopped.</summary>
/// <remarks>
/// <see cref="CallbackWorker"/> reads these by itself; this is for those who take messages from the queue in another way.
/// </remarks>
public sealed class CallbackMessage
{
    private const string Stopping = "Stopping";

    private CallbackMessage(CallbackRequest request, string? status) => (Request, Status) = (request, status);

    /// <summary>What the step asks for. In the news of a stop, it is the request that should not be worked on any more.</summary>
    public CallbackRequest Request { get; }

    /// <summary>
    /// The step's status when the message was sent, such as <c>Executing</c> or <c>Stopping</c>; <see langword="null"/> if none is told.
    /// </summary>
    public string? Status { get; }

    /// <summary>Whether the execution is being stopped. It stops once the request is answered, whatever the answer is.</summary>
    public bool IsStopping => Status == Stopping;

    /// <summary>Reads the body of a message.</summary>
    /// <param name="body">JSON with <c>token</c>, <c>pipelineExecutionArn</c>, <c>arguments</c> and <c>status</c>.</param>
    /// <returns>The message.</returns>
    /// <exception cref="FormatException">It is no such JSON.</exception>
    public static CallbackMessage Parse(string body) =>
        TryParse(body, out var message)
            ? message
            : throw new FormatException("The body is no message of a callback step: token or pipelineExecutionArn is missing.");

    /// <summary>Reads the body of a message.</summary>
    /// <param name="body">JSON with <c>token</c>, <c>pipelineExecutionArn</c>, <c>arguments</c> and <c>status</c>.</param>
    /// <param name="message">The message.</param>
    /// <returns>Whether it is a message of a callback step.</returns>
    public static bool TryParse(string? body, [NotNullWhen(true)] out CallbackMessage? message)
    {
        message = null;
        try
        {
            using var json = JsonDocument.Parse(body ?? "");
            message = Read(json.RootElement);
        }
        catch (JsonException)
        {
            // Then it is none.
        }

        return message is not null;
    }

    // {"token":"AbCdEfGhIj","pipelineExecutionArn":"arn:...","arguments":{"name":"value"},"status":"Executing"}
    private static CallbackMessage? Read(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object ||
            Text(json, "token") is not { Length: > 0 } token ||
            Text(json, "pipelineExecutionArn") is not { } execution)
        {
            return null;
        }

        using var none = JsonDocument.Parse("{}");
        var arguments = json.TryGetProperty("arguments", out var given) && given.ValueKind == JsonValueKind.Object ? given : none.RootElement;
        return new(new(token, execution, new(arguments)), Text(json, "status"));
    }

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
