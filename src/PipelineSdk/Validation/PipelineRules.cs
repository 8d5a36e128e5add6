namespace PipelineSdk;

/// <summary>Rules on what only the C# objects and the environment show, not the definition.</summary>
internal static class PipelineRules
{
    public static void Check(Pipeline pipeline, PipelineEnvironment environment, DiagnosticBag bag)
    {
        _ = (pipeline, environment, bag);
    }
}
