using System.Threading.Channels;

namespace PipelineSdk.Local;

/// <summary>An execution's messages, and those that are due later. One reader, any number of writers.</summary>
internal sealed class LoopInbox(TimeProvider timeProvider)
{
    // A timer cannot wait for longer than 49 days.
    private static readonly TimeSpan MaxWait = TimeSpan.FromDays(1);

    private readonly Channel<LoopMessage> _messages = Channel.CreateUnbounded<LoopMessage>(new() { SingleReader = true });
    private readonly PriorityQueue<LoopMessage, (DateTimeOffset Due, long Order)> _later = new();
    private long _order;

    public bool HasLater => _later.Count > 0;

    public void Post(LoopMessage message) => _messages.Writer.TryWrite(message);

    /// <summary>Posts a message when its time has come. Only the reader may call this.</summary>
    public void PostAt(DateTimeOffset due, LoopMessage message) => _later.Enqueue(message, (due, _order++));

    /// <summary>Takes all messages that are not due yet.</summary>
    public IReadOnlyList<(LoopMessage Message, DateTimeOffset Due)> TakeLater()
    {
        var all = new List<(LoopMessage Message, DateTimeOffset Due)>(_later.Count);
        while (_later.TryDequeue(out var message, out var next))
        {
            all.Add((message, next.Due));
        }

        return all;
    }

    /// <summary>The next message.</summary>
    /// <param name="idle">Whether nothing works that could post one: a virtual clock then goes to the next time at which one is due.</param>
    public async ValueTask<LoopMessage> NextAsync(Func<bool> idle)
    {
        while (true)
        {
            if (_messages.Reader.TryRead(out var message))
            {
                return message;
            }

            if (!_later.TryPeek(out message, out var next))
            {
                await _messages.Reader.WaitToReadAsync().ConfigureAwait(false);
                continue;
            }

            var wait = next.Due - timeProvider.GetUtcNow();
            if (wait <= TimeSpan.Zero)
            {
                _later.Dequeue();
                return message;
            }

            if (timeProvider is VirtualTimeProvider clock && idle())
            {
                clock.AdvanceTo(next.Due);
                continue;
            }

            await WaitAsync(wait < MaxWait ? wait : MaxWait).ConfigureAwait(false);
        }
    }

    private async ValueTask WaitAsync(TimeSpan wait)
    {
        using var due = new CancellationTokenSource(wait, timeProvider);
        try
        {
            await _messages.Reader.WaitToReadAsync(due.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // Something is due.
        }
    }
}
