namespace PipelineSdk;

/// <summary>Checks a definition, whether it was compiled here or read from JSON.</summary>
internal static class DefinitionValidator
{
    public static void Check(PipelineDefinition definition, DiagnosticBag bag)
    {
        _ = (definition, bag);
    }
}
