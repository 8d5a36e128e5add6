namespace PipelineSdk;

/// <summary>What cannot be right about a model, whatever its framework.</summary>
internal static class ModelRules
{
    public static IEnumerable<JobProblem> Check(Model model, ServingRequest request, bool repacks)
    {
        if (model.ModelData is not null && model.ModelDataSource is not null)
        {
            yield return new(
                DiagnosticDescriptors.ModelOption,
                "the model has both ModelData and a ModelDataSource.",
                "set the one that describes the model's files.");
        }

        if (repacks && request.RepackedModelData is null && RepackProblem(model) is { } problem)
        {
            yield return problem;
        }

        if (model.Env.Reference is not null && (model.HasCodeVariables || model.FurtherVariables().Any()))
        {
            yield return new(
                DiagnosticDescriptors.ModelOption,
                "Env is a whole map of another step, so that the variables for the model's code cannot be added to it.",
                "name the variables one by one.");
        }

        if (model.ImageConfig is not null && !model.TakesImageConfig)
        {
            yield return WithoutEffect(nameof(model.ImageConfig));
        }

        if (model.AdditionalModelDataSources is not null && !model.TakesFurtherSources)
        {
            yield return WithoutEffect(nameof(model.AdditionalModelDataSources));
        }

        if (model.ModelReferenceArn is not null && !model.TakesFurtherSources)
        {
            yield return WithoutEffect(nameof(model.ModelReferenceArn));
        }

        JobProblem WithoutEffect(string option) => new(
            DiagnosticDescriptors.ModelOptionWithoutEffect,
            $"{option} of a {model.ClassName} is not written, as in the Python SDK.",
            $"leave {option} out, or set it in the request that Create or Register returns.");
    }

    private static JobProblem? RepackProblem(Model model) => model switch
    {
        { ModelDataSource: not null } => new(
            DiagnosticDescriptors.ModelRepack,
            "the code belongs into the model archive, but the model has a ModelDataSource, which code cannot be put into.",
            "set ModelData to a .tar.gz, or leave EntryPoint out and put the code there yourself."),
        { ModelData: null } => new(
            DiagnosticDescriptors.ModelRepack,
            "the code belongs into the model archive, but the model has none.",
            "set ModelData, or leave EntryPoint out."),
        { ModelData.Payload: string uri } when !S3Paths.IsS3(uri) => new(
            DiagnosticDescriptors.ModelRepack,
            $"the code belongs into the model archive, but '{uri}' does not lie in S3.",
            "give an S3 URI, or Asset.File for a local archive."),
        _ => null,
    };
}
