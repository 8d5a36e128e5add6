using System.Collections.Concurrent;

namespace PipelineSdk.Aws.Tests.Infrastructure;

/// <summary>
/// A service on a <see cref="ScriptedServer"/> that gives each operation its replies in turn, and the last one from then on.
/// </summary>
internal sealed class ScriptedService : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, int> _counts = new();
    private readonly Dictionary<string, ScriptedReply[]> _replies = [];

    public ScriptedService() => Server = new(Reply);

    public ScriptedServer Server { get; }

    public Uri Url => Server.Url;

    /// <summary>The operations that were called.</summary>
    public IReadOnlyList<string> Operations => [.. Server.Requests.Select(static request => request.Operation)];

    /// <summary>The replies of an operation.</summary>
    public ScriptedReply[] this[string operation]
    {
        set => _replies[operation] = value;
    }

    /// <summary>The requests of an operation.</summary>
    public IReadOnlyList<string> Requests(string operation) =>
        [.. Server.Requests.Where(request => request.Operation == operation).Select(static request => request.Text)];

    public ValueTask DisposeAsync() => Server.DisposeAsync();

    private ScriptedReply Reply(ScriptedRequest request, int number)
    {
        var replies = _replies.GetValueOrDefault(request.Operation)
            ?? [ScriptedReply.Error("UnknownOperationException", request.Operation)];
        return replies[Math.Min(_counts.AddOrUpdate(request.Operation, 0, static (_, count) => count + 1), replies.Length - 1)];
    }
}
