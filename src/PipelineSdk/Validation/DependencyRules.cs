using System.Globalization;

namespace PipelineSdk;

/// <summary>What a step names under <c>DependsOn</c>.</summary>
internal static class DependencyRules
{
    public static void Check(StepDefinition step, DefinitionIndex index, DiagnosticBag bag)
    {
        for (var i = 0; i < step.DependsOn.Count && !bag.IsFull; i++)
        {
            CheckName(step, step.DependsOn[i], i, index, bag);
        }
    }

    private static void CheckName(StepDefinition step, string name, int i, DefinitionIndex index, DiagnosticBag bag)
    {
        if (index.Step(name) is not { } target)
        {
            bag.Add(
                DiagnosticDescriptors.UnknownDependency,
                step.Name,
                Path(),
                $"DependsOn names {Names.Quote(name)}, and there is no such step.",
                $"name one of the steps {index.StepNames}.");
        }
        else if (name == step.Name)
        {
            bag.Add(
                DiagnosticDescriptors.SelfDependency,
                step.Name,
                Path(),
                "the step depends on itself, so that it can never start.",
                $"remove {Names.Quote(name)} from its DependsOn.");
        }
        else if (target.Type == StepTypes.Fail)
        {
            bag.Add(
                DiagnosticDescriptors.DependencyOnFail,
                step.Name,
                Path(),
                $"DependsOn names the Fail step {Names.Quote(name)}, which ends the execution.",
                $"remove {Names.Quote(name)}, or depend on the step that decides about it.");
        }
        else if (BranchRules.Divided(step, target) is { } condition)
        {
            BranchRules.Report(bag, step, target, condition, Path());
        }

        string Path() => string.Create(CultureInfo.InvariantCulture, $"{step.JsonPath}.DependsOn[{i}]");
    }
}
