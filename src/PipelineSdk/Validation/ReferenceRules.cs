namespace PipelineSdk;

/// <summary>What references refer to.</summary>
internal static class ReferenceRules
{
    private static readonly HashSet<string> Variables = new(ExecutionVariables.All.Select(static variable => variable.Name), StringComparer.Ordinal);

    /// <param name="step">The step that refers; <see langword="null"/> for what stands outside of steps.</param>
    /// <param name="references">Its references.</param>
    /// <param name="index">Finds what they refer to.</param>
    /// <param name="bag">Takes the problems.</param>
    public static void Check(StepDefinition? step, IReadOnlyList<DefinitionReference> references, DefinitionIndex index, DiagnosticBag bag)
    {
        for (var i = 0; i < references.Count && !bag.IsFull; i++)
        {
            Check(step, references[i], index, bag);
        }
    }

    private static void Check(StepDefinition? step, DefinitionReference reference, DefinitionIndex index, DiagnosticBag bag)
    {
        switch (reference.Kind)
        {
            case ReferenceKind.Parameter:
                ParameterRules.CheckUse(step, reference, index, bag);
                break;
            case ReferenceKind.ExecutionVariable when !Variables.Contains(reference.Name):
                bag.Add(
                    DiagnosticDescriptors.UnknownExecutionVariable,
                    step?.Name,
                    reference.JsonPath,
                    $"{Names.Quote(reference.Expression)} is no known execution variable.",
                    $"use one of {Names.List(Variables)}.");
                break;
            case ReferenceKind.StepProperty or ReferenceKind.PropertyFile:
                CheckStep(step, reference, index, bag);
                break;
            case ReferenceKind.Unknown:
                bag.Add(
                    DiagnosticDescriptors.MalformedGet,
                    step?.Name,
                    reference.JsonPath,
                    $"{Names.Quote(reference.Expression)} is no reference.",
                    "start it with 'Parameters.', 'Steps.', 'Execution.' or 'PipelineExperimentConfig.'.");
                break;
        }
    }

    private static void CheckStep(StepDefinition? step, DefinitionReference reference, DefinitionIndex index, DiagnosticBag bag)
    {
        if (index.Step(reference.Name) is not { } target)
        {
            bag.Add(
                DiagnosticDescriptors.UnknownStep,
                step?.Name,
                reference.JsonPath,
                $"{Names.Quote(reference.Expression)} refers to a step that the pipeline does not have.",
                $"refer to one of the steps {index.StepNames}.");
            return;
        }

        if (target.Name == step?.Name)
        {
            bag.Add(
                DiagnosticDescriptors.SelfDependency,
                step.Name,
                reference.JsonPath,
                $"the step refers to itself with {Names.Quote(reference.Expression)}, which is known only after it has run.",
                "give the value itself, or refer to another step.");
        }
        else if (target.Type == StepTypes.Fail)
        {
            bag.Add(
                DiagnosticDescriptors.ReferenceToFail,
                step?.Name,
                reference.JsonPath,
                $"{Names.Quote(reference.Expression)} refers to a Fail step, which ends the execution and reports nothing.",
                "refer to another step.");
            return;
        }
        else if (step is not null && BranchRules.Divided(step, target) is { } condition)
        {
            BranchRules.Report(bag, step, target, condition, reference.JsonPath);
        }

        if (reference.Kind == ReferenceKind.PropertyFile)
        {
            PropertyFileRules.CheckUse(step, reference, target, bag);
        }
        else
        {
            PropertyRules.Check(step, reference, target, bag);
        }
    }
}
