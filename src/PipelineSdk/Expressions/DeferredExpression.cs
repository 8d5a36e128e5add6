using System.Text;

namespace PipelineSdk;

/// <summary>
/// A value that only compiling can give, because it depends on the environment, the pipeline's or the step's name: the default bucket, an asset's
/// place, a role's ARN.
/// </summary>
/// <param name="description">What it is, for people.</param>
/// <param name="resolve">Gives the value; must be a pure function.</param>
internal sealed class DeferredExpression(string description, Func<DefinitionWriter, PipelineValue?> resolve) : Expression
{
    public override bool IsText => true;

    public PipelineValue? Resolve(DefinitionWriter writer) => resolve(writer);

    public override void Write(DefinitionWriter writer) => writer.WriteValue(Resolve(writer));

    public override void AppendText(StringBuilder text) => text.Append(description);
}
