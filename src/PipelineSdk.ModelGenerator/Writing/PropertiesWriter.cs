using PipelineSdk.ModelGenerator.Model;
using PipelineSdk.ModelGenerator.Naming;
using PipelineSdk.ModelGenerator.Plan;

namespace PipelineSdk.ModelGenerator.Writing;

/// <summary>Writes the read-only path classes of reports.</summary>
internal sealed class PropertiesWriter(GenerationPlan plan)
{
    private readonly Dictionary<string, string> _names =
        plan.Properties.ToDictionary(static type => type.Shape.Name, static type => type.Name);

    public string Write(ClassPlan type) => CSharpFile.Of("PipelineSdk.Properties", [], CSharpFile.Type(Head(type), Members(type)));

    private static string Head(ClassPlan type) =>
        $"""
        /// <summary>{Summary(type)}</summary>
        {XmlDocs.Page(type.Resource?.Describe ?? type.Shape.Name)}
        public sealed class {type.Name} : PropertyObject
        """;

    private static string Summary(ClassPlan type) => type.Resource is { } resource
        ? $"References into the response of <c>{resource.Describe}</c>."
        : $"References into a reported <c>{type.Shape.Name}</c>.";

    private static string Constructor(ClassPlan type) =>
        $$"""
        internal {{type.Name}}(PropertyExpression path)
            : base(path)
        {
        }
        """;

    private IEnumerable<string> Members(ClassPlan type) =>
        [Constructor(type), .. type.Shape.Members.Select(member => Property(type, member))];

    private string Property(ClassPlan type, ModelMember member)
    {
        var name = member.Name == type.Name ? member.Name + "Value" : member.Name;
        var modifiers = InheritedMembers.OfProperties.Contains(name) ? "new " : "";
        var shape = plan[member.Shape];

        // The base class takes the path's piece from the property's name where that is the wire name.
        var path = name == member.Name ? "Member()" : $"Member({CSharpFile.Literal(member.Name)})";
        return $"""
            {XmlDocs.Member(member)}
            public {modifiers}{TypeOf(shape)} {name} => new({path}{Item(shape)});
            """;
    }

    private string TypeOf(ModelShape shape) => shape.Kind switch
    {
        ShapeKind.Structure => _names[shape.Name],
        ShapeKind.List => $"PropertyList<{TypeOf(plan[shape.Item!])}>",
        ShapeKind.Map => $"PropertyMap<{TypeOf(plan[shape.Item!])}>",
        _ => ValueTypes.Of(shape)!,
    };

    // Lists and maps are told how to make an item from its path.
    private string Item(ModelShape shape)
    {
        if (shape.Item is null)
        {
            return "";
        }

        var item = plan[shape.Item];
        return $", static path => new {TypeOf(item)}(path{Item(item)})";
    }
}
