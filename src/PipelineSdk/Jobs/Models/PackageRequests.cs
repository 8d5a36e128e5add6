using PipelineSdk.Arguments;

namespace PipelineSdk;

/// <summary>Makes requests that register models as model packages.</summary>
internal static class PackageRequests
{
    /// <summary>The group of a model whose image has no name yet.</summary>
    private const string DefaultGroup = "ModelPackage";

    public static RegisterModelArguments Register(Model model, RegisterModelOptions options)
    {
        var container = ModelContainers.Of(model, new()
        {
            ImageUri = options.ImageUri,
            InstanceType = FirstInstance(options),
            AcceptEula = options.AcceptEula,
        });
        var group = options.ModelPackageGroupName ?? (options.ModelPackageName is null ? container.Image.Name(DefaultGroup) : null);
        var definition = group is null ? Unversioned(container, model.ModelData) : container.ToPackageDefinition();
        if (group is not null)
        {
            var (framework, version) = model.PackageFramework(options);
            AddInferenceParameters(definition, options, framework, version);
        }

        definition.BaseModel = options.BaseModel;
        var request = PackageRequest.Of([definition], options, group);
        request.Check = JobProblem.Reporting([.. container.Problems, .. PackageRules.Check(options, group is not null, [model])]);
        return new(request, RepackPlan.Of(group is null ? [] : [(container, definition)], model.Role, model.VpcConfig));
    }

    public static RegisterModelArguments Register(PipelineModel model, RegisterModelOptions options)
    {
        var isVersioned = options.ModelPackageGroupName is not null;
        var containers = Containers(model, FirstInstance(options)).Select(container => (
            Container: container,
            Request: isVersioned ? container.ToPackageDefinition() : Unversioned(container, container.Model.ModelData, options.ImageUri))).ToList();
        foreach (var (_, definition) in isVersioned ? containers : [])
        {
            AddInferenceParameters(definition, options, options.Framework, options.FrameworkVersion);
        }

        var request = PackageRequest.Of([.. containers.Select(static item => item.Request)], options, options.ModelPackageGroupName);
        request.Check = JobProblem.Reporting(
        [
            .. containers.SelectMany(static item => item.Container.Problems),
            .. PackageRules.Check(options, isVersioned, model.Models),
            .. PackageRules.CheckPipeline(model, options),
        ]);
        var repackable = isVersioned ? containers.Select(static item => (item.Container, (ArgumentsObject)item.Request)) : [];
        return new(request, RepackPlan.Of([.. repackable], model.Role, model.VpcConfig));
    }

    /// <summary>The older way to register models: repacked by steps in front, and without the framework's own words.</summary>
    /// <param name="models">The models.</param>
    /// <param name="repackedData">The archive that a step in front has put a model's code into, or <see langword="null"/>.</param>
    /// <param name="options">What the package says.</param>
    public static CreateModelPackageRequest Register(
        IReadOnlyList<Model> models,
        Func<Model, PipelineString?> repackedData,
        RegisterModelOptions options)
    {
        var containers = models.Select(model => ModelContainers.Of(
            model,
            new() { InstanceType = FirstInstance(options), RepackedModelData = repackedData(model) })).ToList();
        var definitions = containers.Select(static container => container.ToPackageDefinition()).ToList();
        foreach (var definition in definitions)
        {
            AddInferenceParameters(definition, options, options.Framework, options.FrameworkVersion);
        }

        var request = PackageRequest.Of(definitions, options, options.ModelPackageGroupName);
        request.Check = JobProblem.Reporting(
        [
            .. containers.SelectMany(static container => container.Problems),
            .. PackageRules.Check(options, options.ModelPackageGroupName is not null, models),
        ]);
        return request;
    }

    /// <summary>Registers an image and an archive.</summary>
    public static CreateModelPackageRequest Register(PipelineString image, PipelineString modelData, RegisterModelOptions options)
    {
        var request = PackageRequest.Of(
            [new() { Image = image, ModelDataUrl = modelData, BaseModel = options.BaseModel }],
            options,
            options.ModelPackageGroupName);
        request.Check = JobProblem.Reporting([.. PackageRules.Check(options, options.ModelPackageGroupName is not null, [])]);
        return request;
    }

    public static IReadOnlyList<ModelContainer> Containers(PipelineModel model, PipelineString? instanceType) =>
        [.. model.Models.Select(part => ModelContainers.Of(part, new() { InstanceType = instanceType }))];

    /// <summary>What the package says of the framework and for Inference Recommender, beside the container itself.</summary>
    public static void AddInferenceParameters(
        ModelPackageContainerDefinition definition,
        RegisterModelOptions options,
        PipelineString? framework,
        PipelineString? frameworkVersion)
    {
        definition.Framework = framework;
        definition.FrameworkVersion = frameworkVersion;
        definition.NearestModelName = options.NearestModelName;
        definition.ModelInput = options.DataInputConfiguration is { } configuration ? new() { DataInputConfig = configuration } : null;
    }

    /// <summary>The instance type that chooses images.</summary>
    public static PipelineString? FirstInstance(RegisterModelOptions options) => options.InferenceInstances is { Count: > 0 } instances ? instances[0] : null;

    public static PipelineString Upper(PipelineString name) => name.Payload is string text ? text.ToUpperInvariant() : name;

    // A package that is no version names the image and the archive only.
    private static ModelPackageContainerDefinition Unversioned(ModelContainer container, PipelineString? modelData, PipelineString? image = null) =>
        new() { Image = image ?? container.Image.Value, ModelDataUrl = modelData };
}
