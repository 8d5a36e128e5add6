using PipelineSdk.ModelGenerator.Model;
using PipelineSdk.ModelGenerator.Output;
using PipelineSdk.ModelGenerator.Plan;
using PipelineSdk.ModelGenerator.Writing;
using PipelineSdk.ModelGenerator.Writing.Clients;

namespace PipelineSdk.ModelGenerator;

/// <summary>All that is generated from service models.</summary>
internal static class GeneratedCode
{
    private const string Library = "src/PipelineSdk/";

    /// <summary>The folders, from the repository's root, that hold generated files and nothing else.</summary>
    public static IReadOnlyList<string> Folders { get; } =
    [
        Library + "Arguments/Generated", Library + "Enums/Generated", Library + "Properties/Generated", Library + "Shapes/Generated",
        .. ModelSource.All.Select(static source => Folder(source.Client)),
    ];

    /// <summary>Everything, from a reader of the checked-in subsets.</summary>
    public static IReadOnlyList<GeneratedFile> All(Func<ModelSource, ServiceModel> read) =>
        [.. Of(read(ModelSource.SageMaker), Resource.All), .. ModelSource.All.SelectMany(source => Of(read(source), source.Client))];

    /// <summary>What steps write and read.</summary>
    public static IReadOnlyList<GeneratedFile> Of(ServiceModel model, IReadOnlyList<Resource> resources)
    {
        var plan = new GenerationPlan(model, resources);
        var arguments = new ArgumentsWriter(plan);
        var properties = new PropertiesWriter(plan);
        return
        [
            .. OnePerClass("Arguments", plan.Arguments, arguments.Write),
            .. OnePerClass("Enums", plan.Enums, EnumWriter.Write),
            .. OnePerClass("Properties", plan.Properties, properties.Write),
            .. new ShapeTableWriter(plan).Write().Select(static part =>
                new GeneratedFile($"{Library}Shapes/Generated/SageMakerShapes.{part.Name}.g.cs", part.Text)),
        ];
    }

    /// <summary>What a client sends and receives.</summary>
    public static IReadOnlyList<GeneratedFile> Of(ServiceModel model, ServiceClient client) =>
    [
        .. new ClientWriter(new ClientPlan(model, client)).Write()
            .Select(part => new GeneratedFile($"{Folder(client)}/{part.Name}.g.cs", part.Text)),
    ];

    private static string Folder(ServiceClient client) => $"src/PipelineSdk.Aws/{client.Name}/Generated";

    private static IEnumerable<GeneratedFile> OnePerClass(string folder, IReadOnlyList<ClassPlan> classes, Func<ClassPlan, string> write) =>
        classes.Select(type => new GeneratedFile($"{Library}{folder}/Generated/{type.Name}.g.cs", write(type)));
}
