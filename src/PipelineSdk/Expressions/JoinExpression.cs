using System.Text;

namespace PipelineSdk;

/// <summary><c>{"Std:Join": {"On": "/", "Values": [...]}}</c></summary>
internal sealed class JoinExpression(string on, PipelineValue?[] values) : Expression
{
    public string On { get; } = on;

    public PipelineValue?[] Values { get; } = values;

    public override bool IsText => true;

    public override bool IsConstant => Array.TrueForAll(Values, static value => value is null or { IsConstant: true });

    public override void Write(DefinitionWriter writer) => writer.WriteJoin(this);

    public override void AppendText(StringBuilder text) =>
        text.Append("Join('").Append(On).Append("', ").AppendJoin(", ", Values.Select(TextOf)).Append(')');

    public override void CollectSteps(ISet<Step> steps)
    {
        foreach (var value in Values)
        {
            (value?.Payload as Expression)?.CollectSteps(steps);
        }
    }

    private static string TextOf(PipelineValue? value) => value?.Payload switch
    {
        Expression expression => expression.ToText(),
        string text => $"'{text}'",
        var constant => PythonText.Of(constant),
    };
}
