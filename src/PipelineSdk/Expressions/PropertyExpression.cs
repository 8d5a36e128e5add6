using System.Globalization;
using System.Text;

namespace PipelineSdk;

/// <summary><c>{"Get": "Steps.NAME.A.B[0]['key']"}</c>: a path into what a step reports.</summary>
/// <param name="step">The step, whose name is read when the definition is written.</param>
/// <param name="path">The path from its first dot or bracket on; empty for all that the step reports.</param>
internal sealed class PropertyExpression(Step step, string path = "") : Expression
{
    public override Step Step { get; } = step;

    private GetText Get => new(ReferenceKind.StepProperty, Step.Name, path);

    public PropertyExpression Member(string name) => new(Step, $"{path}.{name}");

    public PropertyExpression Item(int index) => new(Step, string.Create(CultureInfo.InvariantCulture, $"{path}[{index}]"));

    public PropertyExpression Item(string key) => new(Step, $"{path}['{Marker.Refuse(key)}']");

    public override void Write(DefinitionWriter writer) => writer.WriteGet(Get, Step);

    public override void AppendText(StringBuilder text) => text.Append(Get.ToString());
}
