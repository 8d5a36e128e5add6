using System.Text;

namespace PipelineSdk;

/// <summary><c>{"Std:JsonGet": {"PropertyFile": {"Get": "Steps.STEP.PropertyFiles.FILE"}, "Path": "a.b"}}</c></summary>
/// <param name="stepName">The step's name.</param>
/// <param name="step">The step, if it was given as an object.</param>
/// <param name="file">The property file's name.</param>
/// <param name="path">The path within the file.</param>
internal sealed class PropertyFileExpression(string stepName, Step? step, string file, string path) : Expression
{
    public string File { get; } = file;

    public string Path { get; } = path;

    public override Step? Step { get; } = step;

    public string StepName => Step?.Name ?? stepName;

    public override void Write(DefinitionWriter writer) => writer.WriteJsonGet(this);

    public override void AppendText(StringBuilder text) =>
        text.Append("JsonGet(Steps.").Append(StepName).Append(".PropertyFiles.").Append(File).Append(", '").Append(Path).Append("')");
}
