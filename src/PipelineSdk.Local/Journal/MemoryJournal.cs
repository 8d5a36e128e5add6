namespace PipelineSdk.Local;

/// <summary>A journal that is forgotten with the process; the events are kept where they are followed.</summary>
internal sealed class MemoryJournal(List<ExecutionEvent> events) : IExecutionJournal
{
    public void Append(ExecutionEvent happened)
    {
        lock (events)
        {
            events.Add(happened);
        }
    }

    public void Dispose()
    {
    }
}
