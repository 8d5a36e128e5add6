using System.Globalization;

namespace PipelineSdk;

/// <summary>The declared outputs of Lambda and Callback steps, and those of processing jobs.</summary>
internal static class OutputRules
{
    private const int MaxCount = 50;
    private const int MaxName = 256;

    public static void Check(StepDefinition step, DiagnosticBag bag)
    {
        CheckProcessing(step, bag);
        var outputs = step.OutputParameters;
        if (outputs.Count == 0)
        {
            return;
        }

        if (outputs.Count > MaxCount)
        {
            bag.Add(
                DiagnosticDescriptors.OutputCount,
                step.Name,
                $"{step.JsonPath}.OutputParameters",
                $"the step has {Names.Number(outputs.Count)} outputs.",
                $"declare at most {MaxCount}.");
        }

        for (var i = 0; i < outputs.Count && !bag.IsFull; i++)
        {
            CheckName(step, i, bag);
            if (ParameterReader.TypeOf(outputs[i].OutputType) is null)
            {
                bag.Add(
                    DiagnosticDescriptors.UnknownOutputType,
                    step.Name,
                    Path(step, i, ".OutputType"),
                    $"{Names.Quote(outputs[i].OutputType)} is no known output type.",
                    "use 'String', 'Integer', 'Boolean' or 'Float'.");
            }
        }

        CheckDuplicates(step, bag);
    }

    private static void CheckName(StepDefinition step, int i, DiagnosticBag bag)
    {
        var name = step.OutputParameters[i].OutputName;
        if (name.Length is 0 or > MaxName)
        {
            bag.Add(
                DiagnosticDescriptors.OutputName,
                step.Name,
                Path(step, i, ".OutputName"),
                $"the output name has {Names.Count(name.Length, "character")}.",
                "give 1 to 256 characters.");
        }
    }

    private static void CheckDuplicates(StepDefinition step, DiagnosticBag bag)
    {
        var outputs = step.OutputParameters;
        if (outputs.Count < 2)
        {
            return;
        }

        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < outputs.Count && !bag.IsFull; i++)
        {
            if (!names.Add(outputs[i].OutputName))
            {
                bag.Add(
                    DiagnosticDescriptors.DuplicateOutput,
                    step.Name,
                    Path(step, i, ".OutputName"),
                    $"the output {Names.Quote(outputs[i].OutputName)} is declared twice.",
                    "give every output a name of its own.");
            }
        }
    }

    // A property of the name could mean either, and both go to one place if it is the generated one.
    private static void CheckProcessing(StepDefinition step, DiagnosticBag bag)
    {
        if (step.ProcessingOutputs is not { Count: > 1 } outputs)
        {
            return;
        }

        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < outputs.Count && !bag.IsFull; i++)
        {
            if (!names.Add(outputs[i]))
            {
                bag.Add(
                    DiagnosticDescriptors.DuplicateProcessingOutput,
                    step.Name,
                    string.Create(CultureInfo.InvariantCulture, $"{step.JsonPath}.Arguments.ProcessingOutputConfig.Outputs[{i}].OutputName"),
                    $"the job has two outputs {Names.Quote(outputs[i])}, so that a reference to this name could mean either.",
                    "give every output a name of its own.");
            }
        }
    }

    private static string Path(StepDefinition step, int i, string member) =>
        string.Create(CultureInfo.InvariantCulture, $"{step.JsonPath}.OutputParameters[{i}]{member}");
}
