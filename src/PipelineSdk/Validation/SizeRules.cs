using System.Buffers;
using System.Text;

namespace PipelineSdk;

/// <summary>The definition as a whole.</summary>
internal static class SizeRules
{
    private const int MaxSteps = 50;
    private const int MaxInlineLength = 1_048_576;

    public static void Check(PipelineDefinition definition, DiagnosticBag bag)
    {
        var version = definition.Version;
        if (version != DefinitionJson.Version)
        {
            bag.Add(
                DiagnosticDescriptors.UnknownVersion,
                null,
                "$.Version",
                version is null ? "the version is missing." : $"{Names.Quote(version)} is no known version.",
                $"write \"{DefinitionJson.Version}\".");
        }

        var steps = definition.AllSteps.Count;
        if (steps == 0)
        {
            bag.Add(DiagnosticDescriptors.NoSteps, null, "$.Steps", "the pipeline has no steps.", "add a step.");
        }
        else if (steps > MaxSteps)
        {
            bag.Add(
                DiagnosticDescriptors.StepCount,
                null,
                "$.Steps",
                $"the pipeline has {Names.Number(steps)} steps, branches included; a limit of {MaxSteps} is reported, though not documented.",
                "ask for a higher quota, or split the pipeline.");
        }

        // Most definitions are short in bytes already.
        if (definition.Text.Length > MaxInlineLength && CharactersOf(definition.Text) is var length and > MaxInlineLength)
        {
            bag.Add(
                DiagnosticDescriptors.InlineLength,
                null,
                "$",
                $"the definition has {Names.Number(length)} characters; a request takes at most {Names.Number(MaxInlineLength)}.",
                "publish it through S3 (PipelineDefinitionS3Location).");
        }
    }

    private static int CharactersOf(ReadOnlySequence<byte> text)
    {
        var count = 0;
        foreach (var piece in text)
        {
            // No character is in two pieces.
            count += Encoding.UTF8.GetCharCount(piece.Span);
        }

        return count;
    }
}
