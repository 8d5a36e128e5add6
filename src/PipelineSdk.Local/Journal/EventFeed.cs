using System.Runtime.CompilerServices;

namespace PipelineSdk.Local;

/// <summary>An execution's events so far and to come, for any number of readers.</summary>
internal sealed class EventFeed
{
    private readonly Lock _gate = new();
    private readonly List<ExecutionEvent> _events = [];
    private TaskCompletionSource _changed = NewSource();
    private bool _complete;

    public void Add(ExecutionEvent happened) => Change(() => _events.Add(happened));

    /// <summary>No more events come.</summary>
    public void Complete() => Change(() => _complete = true);

    public async IAsyncEnumerable<ExecutionEvent> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        for (var i = 0; ; i++)
        {
            ExecutionEvent? next;
            while (!TryGet(i, out next, out var complete, out var changed))
            {
                if (complete)
                {
                    yield break;
                }

                await changed.WaitAsync(cancellationToken).ConfigureAwait(false);
            }

            yield return next!;
        }
    }

    private bool TryGet(int index, out ExecutionEvent? happened, out bool complete, out Task changed)
    {
        lock (_gate)
        {
            (complete, changed) = (_complete, _changed.Task);
            happened = index < _events.Count ? _events[index] : null;
            return happened is not null;
        }
    }

    private void Change(Action change)
    {
        TaskCompletionSource changed;
        lock (_gate)
        {
            change();
            (changed, _changed) = (_changed, NewSource());
        }

        changed.SetResult();
    }

    private static TaskCompletionSource NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
