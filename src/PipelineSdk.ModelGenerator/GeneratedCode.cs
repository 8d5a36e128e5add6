using PipelineSdk.ModelGenerator.Model;
using PipelineSdk.ModelGenerator.Output;
using PipelineSdk.ModelGenerator.Plan;
using PipelineSdk.ModelGenerator.Writing;

namespace PipelineSdk.ModelGenerator;

/// <summary>All that is generated from a service model.</summary>
internal static class GeneratedCode
{
    private const string Library = "src/PipelineSdk/";

    /// <summary>The folders, from the repository's root, that hold generated files and nothing else.</summary>
    public static IReadOnlyList<string> Folders { get; } =
    [
        Library + "Arguments/Generated", Library + "Enums/Generated", Library + "Properties/Generated", Library + "Shapes/Generated",
    ];

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

    private static IEnumerable<GeneratedFile> OnePerClass(string folder, IReadOnlyList<ClassPlan> classes, Func<ClassPlan, string> write) =>
        classes.Select(type => new GeneratedFile($"{Library}{folder}/Generated/{type.Name}.g.cs", write(type)));
}
