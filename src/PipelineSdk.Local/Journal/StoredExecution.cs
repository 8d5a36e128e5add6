namespace PipelineSdk.Local;

/// <summary>An execution as it is kept.</summary>
/// <param name="Definition">The definition's text as UTF-8.</param>
/// <param name="Events">What happened, in order. Never empty.</param>
internal sealed record StoredExecution(ReadOnlyMemory<byte> Definition, IReadOnlyList<ExecutionEvent> Events)
{
    public ExecutionState ToState(PipelineDefinition definition)
    {
        var fold = new ExecutionFold(definition, (ExecutionStarted)Events[0]);
        foreach (var happened in Events.Skip(1))
        {
            fold.Apply(happened);
        }

        return fold.Snapshot();
    }

    public ExecutionState ToState() => ToState(PipelineDefinition.Parse(Definition));
}
