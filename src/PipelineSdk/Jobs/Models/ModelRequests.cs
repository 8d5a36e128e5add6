using PipelineSdk.Arguments;

namespace PipelineSdk;

/// <summary>Makes requests that create models.</summary>
internal static class ModelRequests
{
    public static CreateModelArguments Create(Model model, CreateModelInput inputs)
    {
        var container = ModelContainers.Of(model, new()
        {
            InstanceType = inputs.InstanceType,
            AcceleratorType = inputs.AcceleratorType,
            ServerlessInference = inputs.ServerlessInference,
            AcceptEula = inputs.AcceptEula,
            ModelReferenceArn = inputs.ModelReferenceArn,
        });
        var definition = container.ToDefinition();
        var request = RequestOf(model.Name, model.Role, inputs, model.VpcConfig, model.EnableNetworkIsolation);
        request.PrimaryContainer = definition;
        request.Check = JobProblem.Reporting([.. RoleProblem(model.Role), .. container.Problems]);
        return new(request, RepackPlan.Of([(container, definition)], model.Role, model.VpcConfig));
    }

    public static CreateModelArguments Create(PipelineModel model, CreateModelInput inputs)
    {
        var containers = PackageRequests.Containers(model, inputs.InstanceType);
        var definitions = containers.Select(static container => (Container: container, Request: container.ToDefinition())).ToList();
        var request = RequestOf(
            model.Name ?? Deferred.Text("job name", writer => BaseName(containers, writer)),
            model.Role,
            inputs,
            model.VpcConfig,
            model.EnableNetworkIsolation);
        request.Containers = [.. definitions.Select(static item => item.Request)];
        request.Check = JobProblem.Reporting([.. containers.SelectMany(static container => container.Problems)]);
        var containersInRequest = definitions.Select(static item => (item.Container, (ArgumentsObject)item.Request)).ToList();
        return new(request, RepackPlan.Of(containersInRequest, model.Role, model.VpcConfig));
    }

    private static CreateModelRequest RequestOf(
        PipelineString? name,
        PipelineString? role,
        CreateModelInput inputs,
        VpcConfig? vpcConfig,
        PipelineBoolean? enableNetworkIsolation) => new()
    {
        ModelName = name,
        ExecutionRoleArn = role is null ? null : Roles.Resolve(role),
        Tags = JobTags.Of(inputs.Tags),
        VpcConfig = vpcConfig,
        EnableNetworkIsolation = enableNetworkIsolation is { Payload: false } ? null : enableNetworkIsolation,
    };

    private static string BaseName(IReadOnlyList<ModelContainer> containers, DefinitionWriter writer) =>
        containers.Count == 0 ? "" : JobNames.Cut(JobNames.FromImage(containers[0].Image.TextIn(writer) ?? containers[0].Image.Value, "base_name"));

    private static IEnumerable<JobProblem> RoleProblem(PipelineString? role)
    {
        if (role is null)
        {
            yield return new(DiagnosticDescriptors.ModelRoleMissing, "the model has no role to run under.", "set Role of the model.");
        }
    }
}
