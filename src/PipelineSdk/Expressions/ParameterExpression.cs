using System.Text;

namespace PipelineSdk;

/// <summary><c>{"Get": "Parameters.NAME"}</c></summary>
internal sealed class ParameterExpression(string name, ParameterType type) : Expression
{
    private readonly string _text = "Parameters." + name;

    public string Name { get; } = name;

    public ParameterType Type { get; } = type;

    public override bool IsText => Type == ParameterType.String;

    public override void Write(DefinitionWriter writer) =>
        writer.WriteGet(ReferenceKind.Parameter, _text, Name);

    public override void AppendText(StringBuilder text) => text.Append(_text);
}
