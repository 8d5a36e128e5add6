namespace PipelineSdk;

/// <summary>Makes containers of models: decides where the code goes and what the container is told of it.</summary>
internal static class ModelContainers
{
    private const string Program = "SAGEMAKER_PROGRAM";
    private const string SubmitDirectory = "SAGEMAKER_SUBMIT_DIRECTORY";

    public static ModelContainer Of(Model model, ServingRequest request)
    {
        var image = model.ImageFor(request);
        var code = new ModelCode(model, image);
        var repacks = model.EntryPoint is not null && model.RepacksCode;
        var isRepacked = request.RepackedModelData is not null;
        var data = request.RepackedModelData ?? model.ModelData;
        var archive = repacks && !isRepacked && data?.Payload is string constant ? code.Repack(constant) : null;
        var isArchive = archive is not null || data?.Payload is string text && IsArchive(text);
        var source = ModelDataSources.Of(model, request, isArchive ? archive ?? data : null);
        return new(model, image)
        {
            Environment = EnvironmentOf(model, code, repacks),
            ModelDataUrl = source is null ? archive ?? data : null,
            ModelDataSource = source,
            RepackOutput = repacks && !isRepacked && data is { Payload: Expression } ? code.Prefix : null,
            Problems = [.. model.Problems(request), .. ModelRules.Check(model, request, repacks)],
        };
    }

    private static bool IsArchive(string uri) =>
        uri.StartsWith("s3://", StringComparison.Ordinal) && uri.EndsWith("tar.gz", StringComparison.Ordinal);

    private static PipelineMap<PipelineString> EnvironmentOf(Model model, ModelCode code, bool repacks)
    {
        var environment = model.Env.Copy();
        if (environment.Reference is not null)
        {
            return environment;
        }

        foreach (var (name, value) in model.HasCodeVariables ? CodeVariables(model, code, repacks) : [])
        {
            environment[name] = value;
        }

        foreach (var (name, value) in model.FurtherVariables())
        {
            environment[name] = value;
        }

        return environment;
    }

    private static IEnumerable<KeyValuePair<string, PipelineString>> CodeVariables(Model model, ModelCode code, bool repacks)
    {
        yield return new(Program, model.EntryPoint is null ? Own(Program) : repacks ? code.ProgramInArchive : code.Program);
        yield return new(SubmitDirectory, model.EntryPoint is null ? Own(SubmitDirectory) : repacks ? ModelCode.FolderInContainer : code.Upload(SeenAs()));
        yield return new("SAGEMAKER_CONTAINER_LOG_LEVEL", (model.ContainerLogLevel ?? 20).ToPipelineString());
        yield return new("SAGEMAKER_REGION", Deferred.Text("Region", static writer => writer.Context.Environment.Region));

        // Without code of one's own the user's variables stay, and are empty if there are none.
        PipelineString Own(string name) => model.Env.TryGetValue(name, out var value) ? value : "";

        // As in the Python SDK: a container without network could not fetch its code from elsewhere.
        string? SeenAs() => model.EnableNetworkIsolation is { Payload: not false } ? ModelCode.FolderInContainer : null;
    }
}
