namespace PipelineSdk.Local;

/// <summary>What is known of a step's jobs before the step starts.</summary>
internal static class JobDescriptions
{
    /// <param name="step">The step.</param>
    /// <param name="resolve">Gives an expression's text, as far as it is known.</param>
    public static JobDescription Of(StepDefinition step, Func<JsonElement, string?> resolve) => step.Type switch
    {
        StepKinds.Training => Training(step, step.Arguments, step.Arguments.Member("HyperParameters"), resolve),
        StepKinds.Tuning => Tuning(step, DefinitionsOf(step.Arguments).FirstOrDefault(), resolve),
        StepKinds.Transform => new(step.Name, JobKind.Transform, null),
        _ => new(step.Name, JobKind.Processing, resolve(step.Arguments.Member("AppSpecification").Member("ImageUri")))
        {
            Entrypoint = JobSetup.Texts(step.Arguments.Member("AppSpecification").Member("ContainerEntrypoint")),
        },
    };

    /// <summary>The training definitions of a tuning job's request: one, or several.</summary>
    public static IEnumerable<JsonElement> DefinitionsOf(JsonElement request) =>
        request.Member("TrainingJobDefinition") is { ValueKind: JsonValueKind.Object } one ? [one] : request.Member("TrainingJobDefinitions").Items();

    private static JobDescription Tuning(StepDefinition step, JsonElement definition, Func<JsonElement, string?> resolve) =>
        Training(step, definition, definition.Member("StaticHyperParameters"), resolve);

    private static JobDescription Training(
        StepDefinition step, JsonElement request, JsonElement hyperParameters, Func<JsonElement, string?> resolve)
    {
        var algorithm = request.Member("AlgorithmSpecification");
        return new(step.Name, JobKind.Training, resolve(algorithm.Member("TrainingImage")) ?? resolve(algorithm.Member("AlgorithmName")))
        {
            Entrypoint = JobSetup.Texts(algorithm.Member("ContainerEntrypoint")),
            HyperParameters = hyperParameters.Members().Select(member => (member.Name, Value: resolve(member.Value)))
                .Where(static member => member.Value is not null)
                .ToDictionary(static member => member.Name, static member => member.Value!),
        };
    }
}
