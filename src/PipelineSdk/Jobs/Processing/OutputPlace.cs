using System.Text;

namespace PipelineSdk;

/// <summary>
/// The place of a processing output that has no destination: <c>s3://DEFAULT-BUCKET/(PREFIX/)PIPELINE/EXECUTIONID/STEP/output/NAME</c>, joined while
/// the pipeline runs.
/// </summary>
/// <param name="name">The payload of the output's name.</param>
internal sealed class OutputPlace(object? name) : DeferredExpression
{
    public override object Resolve(DefinitionWriter writer) => new JoinExpression("/",
    [
        "s3:/",
        .. writer.Context.Environment.DefaultParts(),
        writer.Context.Pipeline.Name,
        ExecutionVariables.PipelineExecutionId.Payload,
        LocalAssets.StepName(writer),
        "output",
        name,
    ]);

    public override void AppendText(StringBuilder text) => TryAppendPart(text.Append("place of output "), name);
}
