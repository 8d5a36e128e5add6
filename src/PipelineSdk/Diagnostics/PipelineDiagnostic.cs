using System.Text;

namespace PipelineSdk;

/// <summary>One problem of a pipeline: where it is, what is wrong and what to do about it.</summary>
/// <param name="Descriptor">The kind of problem.</param>
/// <param name="StepName">The step that has it, or <see langword="null"/> if it is the pipeline's.</param>
/// <param name="JsonPath">Its place in the definition, such as <c>$.Steps[2].Arguments.RoleArn</c>.</param>
/// <param name="Reason">What is wrong.</param>
/// <param name="Fix">What to do, with the names that do exist.</param>
public sealed record PipelineDiagnostic(DiagnosticDescriptor Descriptor, string? StepName, string JsonPath, string Reason, string Fix)
{
    /// <summary>The problem's number, such as <c>PSDK1001</c>.</summary>
    public string Id => Descriptor.Id;

    /// <summary>How bad it is.</summary>
    public DiagnosticSeverity Severity => Descriptor.Severity;

    /// <summary>The rule's section in the documentation.</summary>
    public string HelpLink => Descriptor.HelpLink;

    /// <summary>The whole message on one line: <c>error PSDK1003: step 'Train' at $.Steps[1].DependsOn[0]: ... Fix: ...</c></summary>
    /// <returns>The message.</returns>
    public override string ToString()
    {
        var text = new StringBuilder();
        text.Append(Severity switch { DiagnosticSeverity.Error => "error", DiagnosticSeverity.Warning => "warning", _ => "info" });
        text.Append(' ').Append(Id).Append(": ");
        if (StepName is not null)
        {
            text.Append("step '").Append(StepName).Append("' ");
        }

        return text.Append("at ").Append(JsonPath).Append(": ").Append(Reason).Append(" Fix: ").Append(Fix).ToString();
    }
}
