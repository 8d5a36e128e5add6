using System.Text;

namespace PipelineSdk;

/// <summary>A deferred value that a function gives.</summary>
/// <param name="description">What it is, for people.</param>
/// <param name="resolve">Gives the value; must be a pure function.</param>
internal sealed class ComputedExpression(string description, Func<DefinitionWriter, PipelineValue?> resolve) : DeferredExpression
{
    public override object? Resolve(DefinitionWriter writer) => resolve(writer)?.Payload;

    public override void AppendText(StringBuilder text) => text.Append(description);
}
