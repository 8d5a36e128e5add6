using System.Collections.Concurrent;

namespace PipelineSdk.Local;

/// <summary>Callbacks that wait for an answer, by their tokens.</summary>
internal sealed class PendingCallbacks
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource<CallbackResult>> _pending = new(StringComparer.Ordinal);

    public Task<CallbackResult> Add(string token) =>
        _pending.GetOrAdd(token, static _ => new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    public void Remove(string token) => _pending.TryRemove(token, out _);

    /// <exception cref="KeyNotFoundException">No callback waits under the token.</exception>
    /// <exception cref="InvalidOperationException">It was answered before.</exception>
    public void Answer(string token, CallbackResult result)
    {
        if (!_pending.TryGetValue(token, out var waiting))
        {
            throw new KeyNotFoundException($"No callback waits under the token '{token}'.");
        }

        if (!waiting.TrySetResult(result))
        {
            throw new InvalidOperationException($"The callback '{token}' was answered before.");
        }
    }
}
