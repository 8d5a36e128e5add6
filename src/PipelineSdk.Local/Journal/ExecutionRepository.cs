namespace PipelineSdk.Local;

/// <summary>Where executions are kept: the definition and the journal of each.</summary>
internal abstract class ExecutionRepository
{
    /// <summary>Makes room for a new execution and locks it.</summary>
    public abstract IExecutionJournal Create(ExecutionArn arn, ReadOnlyMemory<byte> definition);

    /// <summary>Locks an execution to go on with it.</summary>
    /// <exception cref="KeyNotFoundException">There is no such execution.</exception>
    /// <exception cref="InvalidOperationException">Another engine runs it.</exception>
    public abstract (IExecutionJournal Journal, StoredExecution Stored) Open(ExecutionArn arn);

    /// <summary>Reads an execution, running or not.</summary>
    /// <exception cref="KeyNotFoundException">There is no such execution.</exception>
    public abstract StoredExecution Read(ExecutionArn arn);

    /// <summary>The identifiers of a pipeline's executions.</summary>
    public abstract IReadOnlyList<string> List(string pipelineName);

    /// <summary>The folder of an execution's jobs; made when it is needed.</summary>
    public abstract string JobsFolder(ExecutionArn arn);

    protected static KeyNotFoundException NotFound(ExecutionArn arn) => new($"There is no execution '{arn}'.");
}
