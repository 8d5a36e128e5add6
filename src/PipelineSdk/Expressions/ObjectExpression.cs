using System.Text;

namespace PipelineSdk;

/// <summary>A JSON object in a slot that takes any JSON.</summary>
internal sealed class ObjectExpression(KeyValuePair<string, PipelineValue?>[] members) : Expression
{
    public KeyValuePair<string, PipelineValue?>[] Members { get; } = members;

    public override bool IsConstant { get; } = Array.TrueForAll(members, static member => member.Value is null or { IsConstant: true });

    public override IEnumerable<object?> Parts => Members.Select(static member => member.Value?.Payload);

    /// <summary>An object; a reference that is written out by hand, as <c>{"Get": "Parameters.X"}</c>, is one, since the service takes it for one.</summary>
    public static Expression Of(KeyValuePair<string, PipelineValue?>[] members) => members is [{ Key: JsonFunction.Get, Value.Payload: string text }]
        ? new GetExpression(GetText.Parse(text))
        : new ObjectExpression(members);

    public override void Write(DefinitionWriter writer) => writer.WriteObject(this);

    public override void AppendText(StringBuilder text) => text.Append("an object of ").Append(Members.Length);
}
