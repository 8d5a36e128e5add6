using System.Text;

namespace PipelineSdk;

/// <summary><c>{"Get": "PipelineExperimentConfig.NAME"}</c></summary>
internal sealed class ExperimentExpression(string name) : Expression
{
    public override bool IsText => true;

    public override void Write(DefinitionWriter writer) =>
        writer.WriteGet(ReferenceKind.Experiment, "PipelineExperimentConfig." + name, name, null, null);

    public override void AppendText(StringBuilder text) => text.Append("PipelineExperimentConfig.").Append(name);
}
