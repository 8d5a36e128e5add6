using System.Text;

namespace PipelineSdk;

/// <summary><c>{"Get": "Execution.NAME"}</c>, or any other that knows names only, no step and no parameter: read from a definition, or written out by hand.</summary>
/// <param name="get">The text of the <c>Get</c>.</param>
/// <param name="isText">Whether it is known to give text.</param>
internal sealed class GetExpression(GetText get, bool isText = false) : Expression
{
    public override bool IsText => isText;

    public override void Write(DefinitionWriter writer) => writer.WriteGet(get);

    public override void AppendText(StringBuilder text) => text.Append(get.ToString());
}
