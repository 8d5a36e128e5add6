using System.Collections.Concurrent;

namespace PipelineSdk.Local;

/// <summary>Executions that live as long as the repository.</summary>
internal sealed class MemoryExecutionRepository(Func<string> jobsFolder) : ExecutionRepository
{
    private readonly ConcurrentDictionary<ExecutionArn, (ReadOnlyMemory<byte> Definition, List<ExecutionEvent> Events)> _executions = new();

    public override IExecutionJournal Create(ExecutionArn arn, ReadOnlyMemory<byte> definition)
    {
        var events = new List<ExecutionEvent>();
        _executions[arn] = (definition, events);
        return new MemoryJournal(events);
    }

    public override (IExecutionJournal Journal, StoredExecution Stored) Open(ExecutionArn arn) =>
        _executions.TryGetValue(arn, out var execution) ? (new MemoryJournal(execution.Events), Read(arn)) : throw NotFound(arn);

    public override StoredExecution Read(ExecutionArn arn)
    {
        if (!_executions.TryGetValue(arn, out var execution))
        {
            throw NotFound(arn);
        }

        lock (execution.Events)
        {
            return new(execution.Definition, [.. execution.Events]);
        }
    }

    public override IReadOnlyList<string> List(string pipelineName) =>
        [.. _executions.Keys.Where(arn => arn.PipelineName == pipelineName).Select(static arn => arn.Id)];

    public override string JobsFolder(ExecutionArn arn) => Path.Combine(jobsFolder(), SafeName.Encode(arn.PipelineName), SafeName.Encode(arn.Id), "jobs");
}
