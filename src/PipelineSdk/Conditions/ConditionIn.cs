namespace PipelineSdk;

/// <summary>Holds if a value is one of those given. Written as <c>{"Type": "In", "QueryValue", "Values"}</c>.</summary>
/// <param name="value">The value to look for.</param>
/// <param name="inValues">The values to look among; they are copied.</param>
/// <exception cref="ArgumentException">The values to look among are a reference to a whole list, which <c>In</c> does not take.</exception>
public sealed class ConditionIn(PipelineValue value, PipelineList<PipelineValue> inValues) : Condition("In")
{
    /// <summary>The value to look for.</summary>
    public PipelineValue Value { get; } = value ?? throw new ArgumentNullException(nameof(value));

    /// <summary>The values to look among.</summary>
    public IReadOnlyList<PipelineValue> InValues { get; } = inValues.Reference is null
        ? [.. inValues]
        : throw new ArgumentException("In takes its values one by one, not a reference to a whole list.", nameof(inValues));

    private protected override void WriteMembers(DefinitionWriter writer)
    {
        writer.WriteMember("QueryValue", Value);
        writer.WriteMember("Values", InValues, static (writer, value) => writer.WriteValue(value));
    }
}
