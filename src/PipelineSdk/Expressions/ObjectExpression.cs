using System.Text;

namespace PipelineSdk;

/// <summary>A JSON object in a slot that takes any JSON.</summary>
internal sealed class ObjectExpression(KeyValuePair<string, PipelineValue?>[] members) : Expression
{
    public KeyValuePair<string, PipelineValue?>[] Members { get; } = members;

    public override bool IsConstant => Array.TrueForAll(Members, static member => member.Value is null or { IsConstant: true });

    public override void Write(DefinitionWriter writer) => writer.WriteObject(this);

    public override void AppendText(StringBuilder text) => text.Append("an object of ").Append(Members.Length);

    public override void CollectSteps(ISet<Step> steps)
    {
        foreach (var (_, value) in Members)
        {
            (value?.Payload as Expression)?.CollectSteps(steps);
        }
    }
}
