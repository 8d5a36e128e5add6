using System.Globalization;

namespace PipelineSdk;

/// <summary>Property files: the declaration on a processing step, and its use in <c>Std:JsonGet</c>.</summary>
internal static class PropertyFileRules
{
    public static void CheckDeclared(StepDefinition step, DiagnosticBag bag)
    {
        if (step.ProcessingOutputNames is not { } outputs)
        {
            return;
        }

        for (var i = 0; i < step.PropertyFiles.Count; i++)
        {
            var file = step.PropertyFiles[i];
            if (!outputs.Contains(file.OutputName))
            {
                bag.Add(
                    DiagnosticDescriptors.PropertyFileOutput,
                    step.Name,
                    string.Create(CultureInfo.InvariantCulture, $"{step.JsonPath}.PropertyFiles[{i}].OutputName"),
                    $"the property file {Names.Quote(file.Name)} is in the output {Names.Quote(file.OutputName)}, which the step does not have.",
                    $"name one of the step's outputs: {outputs}.");
            }
        }
    }

    public static void CheckUse(StepDefinition? step, DefinitionReference reference, StepDefinition target, DiagnosticBag bag)
    {
        if (target.Type != StepTypes.Processing)
        {
            bag.Add(
                DiagnosticDescriptors.PropertyFileOfOtherStep,
                step?.Name,
                reference.JsonPath,
                $"Std:JsonGet reads a property file of the {target.Type} step {Names.Quote(target.Name)}; only Processing steps have some.",
                "write the value to an output of a processing step, and declare a property file there.");
        }
        else if (!target.PropertyFileNames.Contains(reference.Path))
        {
            bag.Add(
                DiagnosticDescriptors.UndeclaredPropertyFile,
                step?.Name,
                reference.JsonPath,
                $"the step {Names.Quote(target.Name)} declares no property file {Names.Quote(reference.Path!)}.",
                $"add it to the step's PropertyFiles; declared: {target.PropertyFileNames}.");
        }
    }
}
