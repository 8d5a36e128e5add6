using System.Text;

namespace PipelineSdk;

/// <summary><c>{"Get": "PipelineExperimentConfig.NAME"}</c></summary>
internal sealed class ExperimentExpression(string name) : Expression
{
    private readonly string _text = "PipelineExperimentConfig." + name;

    public override bool IsText => true;

    public override void Write(DefinitionWriter writer) =>
        writer.WriteGet(ReferenceKind.Experiment, _text, name);

    public override void AppendText(StringBuilder text) => text.Append(_text);
}
