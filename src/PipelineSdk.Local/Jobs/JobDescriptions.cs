namespace PipelineSdk.Local;

/// <summary>What is known of a step's jobs before the step starts.</summary>
internal static class JobDescriptions
{
    /// <param name="step">The step.</param>
    /// <param name="resolve">Gives an expression's text, as far as it is known.</param>
    public static JobDescription Of(StepDefinition step, Func<JsonElement, string?> resolve) => step.Type switch
    {
        StepKinds.Training => new(step.Name, JobKind.Training, ImageOf(step.Arguments, resolve)),
        StepKinds.Tuning => new(step.Name, JobKind.Training, ImageOf(DefinitionsOf(step.Arguments).FirstOrDefault(), resolve)),
        StepKinds.Transform => new(step.Name, JobKind.Transform, null),
        _ => new(step.Name, JobKind.Processing, resolve(step.Arguments.Member("AppSpecification").Member("ImageUri")))
        {
            Entrypoint = JobSetup.Texts(step.Arguments.Member("AppSpecification").Member("ContainerEntrypoint")),
        },
    };

    /// <summary>The training definitions of a tuning job's request: one, or several.</summary>
    public static IEnumerable<JsonElement> DefinitionsOf(JsonElement request) =>
        request.Member("TrainingJobDefinition") is { ValueKind: JsonValueKind.Object } one ? [one] : request.Member("TrainingJobDefinitions").Items();

    private static string? ImageOf(JsonElement request, Func<JsonElement, string?> resolve)
    {
        var algorithm = request.Member("AlgorithmSpecification");
        return resolve(algorithm.Member("TrainingImage")) ?? resolve(algorithm.Member("AlgorithmName"));
    }
}
