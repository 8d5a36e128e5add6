namespace PipelineSdk;

/// <summary>
/// What a <see cref="ConditionStep"/> decides on. Made by comparing values (<c>mse &lt;= 6.0</c>, <c>stage.IsEqualTo("prod")</c>), or with the
/// classes that have the Python SDK's names.
/// </summary>
/// <remarks>
/// <c>!</c> negates and <c>|</c> joins by or; the list of a condition step is joined by and. There is no <c>&amp;&amp;</c> and no <c>if (condition)</c>:
/// nothing is decided before the pipeline runs.
/// </remarks>
public abstract class Condition
{
    private protected Condition(string type) => Type = type;

    /// <summary>The condition's type, as the definition has it: <c>Equals</c>, <c>GreaterThan</c>, <c>In</c> and so on.</summary>
    public string Type { get; }

    /// <summary>Negates a condition (<c>Not</c>).</summary>
    /// <param name="condition">The condition.</param>
    public static Condition operator !(Condition condition) => new ConditionNot(condition);

    /// <summary>A condition that holds if one of two holds (<c>Or</c>).</summary>
    /// <param name="left">The left condition.</param>
    /// <param name="right">The right condition.</param>
    public static Condition operator |(Condition left, Condition right) => new ConditionOr(
    [
        .. left is ConditionOr { Conditions: var first } ? first : [left],
        .. right is ConditionOr { Conditions: var second } ? second : [right],
    ]);

    internal void Write(DefinitionWriter writer)
    {
        if (!writer.TryStartObject())
        {
            return;
        }

        writer.WriteMember("Type", Type);
        WriteMembers(writer);
        writer.EndObject();
    }

    private protected abstract void WriteMembers(DefinitionWriter writer);
}
