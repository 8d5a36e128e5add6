namespace PipelineSdk;

/// <summary>
/// Checks a definition, whether it was compiled here or read from JSON. Rules on the read model run on both; those on the JSON run on definitions
/// that were read, since the writer makes the same checks while it compiles.
/// </summary>
internal static class DefinitionValidator
{
    /// <summary>Checks the read model.</summary>
    public static void Check(PipelineDefinition definition, DiagnosticBag bag)
    {
        var index = new DefinitionIndex(definition);
        SizeRules.Check(definition, bag);
        foreach (var step in definition.AllSteps)
        {
            CheckStep(step, index, bag);
            if (bag.IsFull)
            {
                return;
            }
        }

        ReferenceRules.Check(null, definition.References, index, bag);
        ParameterRules.Check(definition, index, bag);
        CycleRules.Check(definition, bag);
    }

    /// <summary>Checks the JSON beyond the read model.</summary>
    public static void CheckJson(PipelineDefinition definition, DiagnosticBag bag)
    {
        var parameters = ParameterReader.TypesOf(definition.Parameters);
        JsonDefinitionRules.Check(definition, parameters, bag);
        foreach (var step in definition.AllSteps)
        {
            JsonStepRules.Check(step, parameters, bag);
            if (bag.IsFull)
            {
                return;
            }
        }
    }

    private static void CheckStep(StepDefinition step, DefinitionIndex index, DiagnosticBag bag)
    {
        StepRules.Check(step, index, bag);
        DependencyRules.Check(step, index, bag);
        ReferenceRules.Check(step, step.References, index, bag);
        PropertyFileRules.CheckDeclared(step, bag);
        ConditionRules.Check(step, bag);
        CacheRules.Check(step, bag);
        RetryRules.Check(step, bag);
        OutputRules.Check(step, bag);
    }
}
