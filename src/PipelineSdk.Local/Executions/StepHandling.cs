namespace PipelineSdk.Local;

/// <summary>How a step is run on this machine. Known when an execution starts.</summary>
/// <param name="Step">The step's name.</param>
/// <param name="StepType">Its type.</param>
/// <param name="Kind">The kind of handling.</param>
/// <param name="Details">More for people: which handler, image or command.</param>
public sealed record StepHandling(string Step, string StepType, StepHandlingKind Kind, string Details)
{
    /// <inheritdoc/>
    public override string ToString() => $"{StepType} step '{Step}': {Details}";
}
