namespace PipelineSdk;

/// <summary>What a condition step reports.</summary>
public sealed class ConditionStepProperties
{
    internal ConditionStepProperties(ConditionStep step) =>
        Outcome = new PropertyReference(new PropertyExpression(step).Member(nameof(Outcome)));

    /// <summary>Whether the conditions held.</summary>
    public UntypedReference Outcome { get; }
}
