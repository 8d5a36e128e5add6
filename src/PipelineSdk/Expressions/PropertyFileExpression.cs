using System.Text;

namespace PipelineSdk;

/// <summary><c>{"Std:JsonGet": {"PropertyFile": {"Get": "Steps.STEP.PropertyFiles.FILE"}, "Path": "a.b"}}</c></summary>
/// <param name="stepName">The step's name.</param>
/// <param name="step">The step, if it was given as an object.</param>
/// <param name="file">The property file's name.</param>
/// <param name="path">The path within the file.</param>
internal sealed class PropertyFileExpression(string stepName, Step? step, string file, string path) : Expression
{
    public string Path { get; } = path;

    public override Step? Step { get; } = step;

    public GetText Get => new(ReferenceKind.PropertyFile, Step?.Name ?? stepName, file);

    public override void Write(DefinitionWriter writer) => writer.WriteJsonGet(this);

    public override void AppendText(StringBuilder text) =>
        text.Append("JsonGet(").Append(Get.ToString()).Append(", '").Append(Path).Append("')");
}
