using System.Text;

namespace PipelineSdk;

/// <summary><c>{"Std:Join": {"On": "/", "Values": [...]}}</c></summary>
internal sealed class JoinExpression(string on, PipelineValue?[] values) : Expression
{
    public string On { get; } = on;

    public PipelineValue?[] Values { get; } = values;

    public override bool IsText => true;

    public override bool IsConstant { get; } = Array.TrueForAll(values, static value => value is null or { IsConstant: true });

    public override IEnumerable<PipelineValue?> Parts => Values;

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
