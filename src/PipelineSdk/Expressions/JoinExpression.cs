using System.Text;

namespace PipelineSdk;

/// <summary><c>{"Std:Join": {"On": "/", "Values": [...]}}</c></summary>
/// <param name="on">The separator.</param>
/// <param name="values">The payloads of the values.</param>
internal sealed class JoinExpression(string on, object?[] values) : Expression
{
    public string On { get; } = on;

    public object?[] Values { get; } = values;

    public override bool IsText => true;

    public override bool IsConstant { get; } = Array.TrueForAll(values, static value => value is not Expression { IsConstant: false });

    public override IEnumerable<object?> Parts => Values;

    public override void Write(DefinitionWriter writer) => writer.WriteJoin(this);

    public override void AppendText(StringBuilder text)
    {
        text.Append("Join('").Append(On).Append('\'');
        foreach (var value in Values)
        {
            if (!TryAppendPart(text.Append(", "), value))
            {
                break;
            }
        }

        text.Append(')');
    }
}
