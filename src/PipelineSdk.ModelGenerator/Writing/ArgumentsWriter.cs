using PipelineSdk.ModelGenerator.Model;
using PipelineSdk.ModelGenerator.Naming;
using PipelineSdk.ModelGenerator.Plan;

namespace PipelineSdk.ModelGenerator.Writing;

/// <summary>Writes the settable classes of requests.</summary>
internal sealed class ArgumentsWriter(GenerationPlan plan)
{
    private readonly Dictionary<string, string> _names =
        plan.Arguments.ToDictionary(static type => type.Shape.Name, static type => type.Name);

    public string Write(ClassPlan type) => CSharpFile.Of("PipelineSdk.Arguments", ["System.Runtime.CompilerServices"], CSharpFile.Type(Head(type), Members(type)));

    private static string Head(ClassPlan type) =>
        $"""
        /// <summary>{Summary(type)}</summary>
        {XmlDocs.Page(type.Resource?.Create ?? type.Shape.Name)}
        public sealed class {type.Name} : ArgumentsObject
        """;

    private static string Summary(ClassPlan type) => type.Resource is { } resource
        ? $"The request of <c>{resource.Create}</c>."
        : $"The structure <c>{type.Shape.Name}</c> of a request.";

    private static string Constructor(ClassPlan type) =>
        $$"""
        /// <summary>Sets no optional member.</summary>
        public {{type.Name}}()
        {
        }
        """;

    // The values stand in the object itself, so that a request is one piece of memory.
    private static IEnumerable<string> Storage(ClassPlan type) =>
        [
            $"internal override StructureShape Shape => SageMakerShapes.{type.Shape.Name};",
            "private protected override Span<object?> Members => _members;",
            $$"""
            [InlineArray({{type.Shape.Members.Count}})]
            private struct MemberValues
            {
                private object? _first;
            }
            """,
        ];

    private IEnumerable<string> Members(ClassPlan type) =>
        
    [
        "private MemberValues _members;",
        Constructor(type),
        .. type.Shape.Members.Select((member, index) => Property(type, member, index)),
        .. Storage(type),
    ];

    private string Property(ClassPlan type, ModelMember member, int index)
    {
        var name = member.Name == type.Name ? member.Name + "Value" : member.Name;
        var hides = InheritedMembers.OfArguments.Contains(name) ? "new " : "";
        var value = TypeOf(plan[member.Shape]);
        var (modifiers, nullable, forgiven) = member.Required ? (hides + "required ", "", "!") : (hides, "?", "");
        return $$"""
            {{XmlDocs.Member(plan, member, ownName: member.Name == type.Resource?.OwnName)}}
            public {{modifiers}}{{value}}{{nullable}} {{name}}
            {
                get => ({{value}}{{nullable}})Get({{index}}){{forgiven}};
                set => Set({{index}}, value);
            }
            """;
    }

    private string TypeOf(ModelShape shape) => shape.Kind switch
    {
        ShapeKind.Structure => _names[shape.Name],
        ShapeKind.List => $"PipelineList<{TypeOf(plan[shape.Item!])}>",
        ShapeKind.Map => $"PipelineMap<{TypeOf(plan[shape.Item!])}>",
        _ => ValueTypes.Of(shape)!,
    };
}
