namespace PipelineSdk;

/// <summary>Holds if another condition does not. Written as <c>{"Type": "Not", "Condition"}</c>.</summary>
/// <param name="condition">The condition.</param>
public sealed class ConditionNot(Condition condition) : Condition("Not")
{
    /// <summary>The condition that is negated.</summary>
    public Condition Condition { get; } = condition ?? throw new ArgumentNullException(nameof(condition));

    private protected override void WriteMembers(DefinitionWriter writer)
    {
        writer.StartMember("Condition");
        Condition.Write(writer);
    }
}
