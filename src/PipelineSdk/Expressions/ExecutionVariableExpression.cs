using System.Text;

namespace PipelineSdk;

/// <summary><c>{"Get": "Execution.NAME"}</c></summary>
internal sealed class ExecutionVariableExpression(string name) : Expression
{
    private readonly string _text = "Execution." + name;

    public override bool IsText => true;

    public override void Write(DefinitionWriter writer) =>
        writer.WriteGet(ReferenceKind.ExecutionVariable, _text, name);

    public override void AppendText(StringBuilder text) => text.Append(_text);
}
