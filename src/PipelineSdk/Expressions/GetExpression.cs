using System.Text;

namespace PipelineSdk;

/// <summary>A <c>Get</c> that was read from a definition, or written out by hand: it knows names only, no step and no parameter.</summary>
/// <param name="expression">The text of the <c>Get</c>.</param>
/// <param name="get">The same, taken apart.</param>
internal sealed class GetExpression(string expression, GetText get) : Expression
{
    public GetText Get { get; } = get;

    public override void Write(DefinitionWriter writer) => writer.WriteGet(Get.Kind, expression, Get.Name);

    public override void AppendText(StringBuilder text) => text.Append(expression);
}
