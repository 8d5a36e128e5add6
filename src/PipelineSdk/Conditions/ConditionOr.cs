namespace PipelineSdk;

/// <summary>Holds if at least one of several conditions does. Written as <c>{"Type": "Or", "Conditions"}</c>.</summary>
/// <param name="conditions">The conditions; they are copied.</param>
public sealed class ConditionOr(IEnumerable<Condition> conditions) : Condition("Or")
{
    /// <summary>The conditions.</summary>
    public IReadOnlyList<Condition> Conditions { get; } = [.. conditions];

    private protected override void WriteMembers(DefinitionWriter writer) =>
        writer.WriteMember("Conditions", Conditions, static (writer, condition) => condition.Write(writer));
}
