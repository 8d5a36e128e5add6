using System.Text;

namespace PipelineSdk;

/// <summary>What a job's name starts with, where the user gave no whole name: no time is to be taken off its end.</summary>
/// <param name="name">The start of the name.</param>
internal sealed class BaseJobName(string name) : DeferredExpression
{
    public override object Resolve(DefinitionWriter writer) => name;

    public override void AppendText(StringBuilder text) => text.Append(name);
}
