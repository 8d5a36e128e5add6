namespace PipelineSdk;

/// <summary>Ends the execution as failed (<c>Fail</c>). Nothing can depend on it or read from it, and the execution cannot be retried.</summary>
/// <param name="name">The step's name.</param>
/// <param name="errorMessage">Why it failed; empty by default. Length: at most 3,072.</param>
public sealed class FailStep(string name, PipelineString? errorMessage = null) : Step(name)
{
    /// <inheritdoc/>
    public override string Type => StepTypes.Fail;

    /// <summary>Why it failed.</summary>
    public PipelineString ErrorMessage { get; } = errorMessage ?? "";

    internal override void WriteArguments(DefinitionWriter writer)
    {
        writer.Json.StartObject();
        writer.StartMember("ErrorMessage");
        writer.WriteScalar(ErrorMessage.Payload, StepShapes.ErrorMessage);
        writer.Json.EndObject();
    }
}
