using System.Globalization;
using System.Text;

namespace PipelineSdk.Aws.Tests.Infrastructure;

/// <summary>What a <see cref="ScriptedServer"/> answers.</summary>
/// <param name="Status">The status.</param>
/// <param name="Body">The body.</param>
internal sealed record ScriptedReply(int Status, string Body)
{
    /// <summary>The connection is broken off instead of an answer.</summary>
    public static ScriptedReply Reset { get; } = new(0, "") { IsReset = true };

    /// <summary>How long the answer is held back.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>More headers.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    public string ContentType { get; init; } = "application/x-amz-json-1.1";

    public bool IsReset { get; private init; }

    /// <summary>Success with JSON.</summary>
    public static ScriptedReply Ok(string json = "{}") => new(200, json);

    /// <summary>An error of the service, such as <c>ResourceNotFound</c>.</summary>
    public static ScriptedReply Error(string code, string message, int status = 400) => new(status, $$"""{"__type":"{{code}}","message":"{{message}}"}""")
    {
        Headers = new Dictionary<string, string> { ["x-amzn-ErrorType"] = code },
    };

    /// <summary>The service asks for fewer requests.</summary>
    public static ScriptedReply Throttled() => Error("ThrottlingException", "Rate exceeded");

    /// <summary>What a gateway in front of the service says if it has no answer.</summary>
    public static ScriptedReply Unavailable() => new(503, "<html><body>503</body></html>") { ContentType = "text/html" };

    public byte[] ToBytes()
    {
        var body = Encoding.UTF8.GetBytes(Body);
        var head = new StringBuilder();
        head.Append(CultureInfo.InvariantCulture, $"HTTP/1.1 {Status} Reason\r\nContent-Type: {ContentType}\r\n");
        head.Append(CultureInfo.InvariantCulture, $"x-amzn-RequestId: {Guid.NewGuid()}\r\n");
        foreach (var (name, value) in Headers)
        {
            head.Append(CultureInfo.InvariantCulture, $"{name}: {value}\r\n");
        }

        // No content has no length either.
        head.Append(Status == 204 ? "\r\n" : string.Create(CultureInfo.InvariantCulture, $"Content-Length: {body.Length}\r\n\r\n"));
        return [.. Encoding.ASCII.GetBytes(head.ToString()), .. body];
    }
}
