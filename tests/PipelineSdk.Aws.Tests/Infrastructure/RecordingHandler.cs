using System.Collections.Concurrent;

namespace PipelineSdk.Aws.Tests.Infrastructure;

/// <summary>Stands between the clients of a session and the service: keeps what they ask, and dies at a chosen moment, like a process that is killed.</summary>
internal sealed class RecordingHandler() : DelegatingHandler(new SocketsHttpHandler())
{
    private readonly ConcurrentQueue<string> _calls = new();
    private int _moments;

    /// <summary>The moment of death: each call has two, before it is sent and after the service has done it. By default there is none.</summary>
    public int DiesAt { get; init; } = int.MaxValue;

    /// <summary>The calls that reached the service, such as <c>CreatePipeline</c> or <c>PUT /bucket/key</c>.</summary>
    public IReadOnlyList<string> Calls => [.. _calls];

    /// <summary>How many moments there were.</summary>
    public int Moments => _moments;

    /// <summary>The calls that may change something.</summary>
    public IReadOnlyList<string> Changes =>
        [.. _calls.Where(static call => !call.StartsWith("Describe", StringComparison.Ordinal) && !call.StartsWith("List", StringComparison.Ordinal) &&
            !call.StartsWith("GET ", StringComparison.Ordinal) && !call.StartsWith("HEAD ", StringComparison.Ordinal) && call != "POST /")];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        LiveOn();
        var response = await base.SendAsync(request, cancellationToken);
        _calls.Enqueue(request.Headers.TryGetValues("X-Amz-Target", out var target)
            ? target.Single()["SageMaker.".Length..]
            : $"{request.Method} {request.RequestUri!.AbsolutePath}");
        LiveOn();
        return response;
    }

    private void LiveOn()
    {
        if (Interlocked.Increment(ref _moments) > DiesAt)
        {
            throw new ProcessKilledException();
        }
    }
}
