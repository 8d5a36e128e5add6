using System.Text;

namespace PipelineSdk;

/// <summary><c>{"Get": "Execution.NAME"}</c></summary>
internal sealed class ExecutionVariableExpression(string name) : Expression
{
    public override bool IsText => true;

    public override void Write(DefinitionWriter writer) =>
        writer.WriteGet(ReferenceKind.ExecutionVariable, "Execution." + name, name, null, null);

    public override void AppendText(StringBuilder text) => text.Append("Execution.").Append(name);
}
