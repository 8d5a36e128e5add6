namespace PipelineSdk;

/// <summary>
/// Runs one of two branches (<c>Condition</c>). The steps of a branch stand in the condition step and not in the pipeline's list.
/// </summary>
/// <param name="name">The step's name.</param>
public sealed class ConditionStep(string name) : Step(name)
{
    /// <inheritdoc/>
    public override string Type => StepTypes.Condition;

    /// <summary>What is decided on; all of them must hold.</summary>
    /// <value>Empty by default. A list that is assigned is copied.</value>
    public IList<Condition> Conditions
    {
        get => field ??= [];
        init => field = [.. value];
    }

    /// <summary>What runs if the conditions hold.</summary>
    /// <value>Empty by default. A list that is assigned is copied.</value>
    public IList<IPipelineStep> IfSteps
    {
        get => field ??= [];
        init => field = [.. value];
    }

    /// <summary>What runs if they do not.</summary>
    /// <value>Empty by default. A list that is assigned is copied.</value>
    public IList<IPipelineStep> ElseSteps
    {
        get => field ??= [];
        init => field = [.. value];
    }

    /// <summary>What the step reports, for later steps to refer to.</summary>
    public ConditionStepProperties Properties => new(this);

    internal override void WriteArguments(DefinitionWriter writer) =>
        writer.WriteMember("Conditions", [.. Conditions], static (writer, condition) => condition.Write(writer));

    internal override void Describe(StepDefinition definition) => definition.Conditions = [.. Conditions.OfType<Condition>()];
}
