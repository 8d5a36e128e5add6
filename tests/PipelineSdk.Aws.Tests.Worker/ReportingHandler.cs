using System.Collections.Concurrent;

namespace PipelineSdk.Aws.Tests.Worker;

/// <summary>Tells the stand-in what it handles, and crashes the first time where a request asks for it.</summary>
internal sealed class ReportingHandler(HttpClient http, Uri url) : ICallbackHandler
{
    private readonly ConcurrentDictionary<string, bool> _crashed = new(StringComparer.Ordinal);

    public async Task<CallbackResult> HandleAsync(CallbackRequest request, CancellationToken cancellationToken)
    {
        using var answer = await http.PostAsync(new Uri(url, $"handled/{request.Token}"), null, cancellationToken);
        answer.EnsureSuccessStatusCode();
        if (request.Arguments.GetBoolean("crash") && _crashed.TryAdd(request.Token, true))
        {
            throw new InvalidOperationException("The handler crashes, as it was told to.");
        }

        await Task.Delay(20, cancellationToken);
        return CallbackResult.Success().With("number", request.Arguments.GetInt64("number"));
    }
}
