namespace PipelineSdk;

/// <summary>A condition of a type that has no class here; only read.</summary>
/// <param name="type">The type.</param>
/// <param name="members">The other members, in order.</param>
internal sealed class UnknownCondition(string type, IReadOnlyList<KeyValuePair<string, PipelineValue?>> members) : Condition(type)
{
    private protected override void WriteMembers(DefinitionWriter writer)
    {
        foreach (var (name, value) in members)
        {
            writer.WriteMember(name, value);
        }
    }
}
