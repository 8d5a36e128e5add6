namespace PipelineSdk.Local;

/// <summary>Where an execution's events go. What was appended is there after the process was killed, if the journal outlives processes at all.</summary>
internal interface IExecutionJournal : IDisposable
{
    void Append(ExecutionEvent happened);
}
