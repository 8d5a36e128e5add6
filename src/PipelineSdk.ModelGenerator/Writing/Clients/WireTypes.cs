using PipelineSdk.ModelGenerator.Model;
using PipelineSdk.ModelGenerator.Plan;

namespace PipelineSdk.ModelGenerator.Writing.Clients;

/// <summary>The C# types of what goes over the wire, and the code that writes and reads them as JSON.</summary>
internal sealed class WireTypes(ClientPlan plan)
{
    // What a generated type has besides its members.
    private static readonly HashSet<string> Reserved = ["Read", "Write"];

    public string TypeOf(string shape) => TypeOf(plan[shape]);

    public bool IsCollection(ModelMember member) => plan[member.Shape].Kind is ShapeKind.List or ShapeKind.Map;

    /// <summary>The expression of an empty list or map.</summary>
    public string Empty(ModelMember member)
    {
        var shape = plan[member.Shape];
        return shape.Kind is ShapeKind.List ? "[]" : $"WireValue.None<{TypeOf(shape.Item!)}>()";
    }

    /// <summary>The property of a member.</summary>
    public static string NameOf(ModelMember member, string type)
    {
        var name = char.ToUpperInvariant(member.Name[0]) + member.Name[1..];
        return name == type || Reserved.Contains(name) ? name + "Value" : name;
    }

    /// <summary>The name of a member on the wire.</summary>
    public static string WireNameOf(ModelMember member) => CSharpFile.Literal(member.LocationName ?? member.Name);

    /// <summary>The statement that writes a property as a member of a JSON object.</summary>
    public string Write(ModelMember member, string property)
    {
        var shape = plan[member.Shape];
        return shape.Kind switch
        {
            ShapeKind.List => $"json.WriteList({WireNameOf(member)}, {property}, {ItemWriter(shape.Item!)});",
            ShapeKind.Map => $"json.WriteMap({WireNameOf(member)}, {property}, {ItemWriter(shape.Item!)});",
            _ => $"json.Write({WireNameOf(member)}, {property});",
        };
    }

    /// <summary>The expression that reads a member of a JSON object; it is null where there is none.</summary>
    public string Read(ModelMember member)
    {
        var shape = plan[member.Shape];
        return shape.Kind switch
        {
            ShapeKind.Structure => $"json.Object({WireNameOf(member)}, {Read(shape)})",
            ShapeKind.List => $"json.List({WireNameOf(member)}, {ItemReader(shape.Item!)})",
            ShapeKind.Map => $"json.Map({WireNameOf(member)}, {ItemReader(shape.Item!)})",
            ShapeKind.Enum => $"json.Enum<{shape.Name}>({WireNameOf(member)})",
            _ => $"json.{Primitive(shape.Kind)}({WireNameOf(member)})",
        };
    }

    private string TypeOf(ModelShape shape) => shape.Kind switch
    {
        ShapeKind.Structure or ShapeKind.Enum => shape.Name,
        ShapeKind.List => $"IReadOnlyList<{TypeOf(shape.Item!)}>",
        ShapeKind.Map => $"IReadOnlyDictionary<string, {TypeOf(shape.Item!)}>",
        ShapeKind.String => "string",
        ShapeKind.Integer => "int",
        ShapeKind.Long => "long",
        ShapeKind.Float => "float",
        ShapeKind.Double => "double",
        ShapeKind.Boolean => "bool",
        ShapeKind.Timestamp => "DateTimeOffset",
        ShapeKind.Blob => "ReadOnlyMemory<byte>",
        _ => throw new NotSupportedException($"The shape {shape.Name} has no type on the wire."),
    };

    // A property of that name, but of another type, would hide the class: the namespace tells them apart.
    private string Read(ModelShape structure) => $"{plan.Client.Name}.{structure.Name}.Read";

    private static string Primitive(ShapeKind kind) => kind switch
    {
        ShapeKind.String => "Text",
        ShapeKind.Integer => "Int32",
        ShapeKind.Long => "Int64",
        ShapeKind.Float => "Single",
        _ => kind.ToString(),
    };

    private string ItemWriter(string item)
    {
        var shape = plan[item];
        return shape.Kind switch
        {
            ShapeKind.Structure => "WireItem.Object",
            ShapeKind.List => $"static (json, items) => json.WriteItems(items, {ItemWriter(shape.Item!)})",
            ShapeKind.Map => $"static (json, entries) => json.WriteEntries(entries, {ItemWriter(shape.Item!)})",
            ShapeKind.Enum => "WireItem.Enum",
            _ => "WireItem." + Primitive(shape.Kind),
        };
    }

    private string ItemReader(string item)
    {
        var shape = plan[item];
        return shape.Kind switch
        {
            ShapeKind.Structure => Read(shape),
            ShapeKind.List => $"static items => WireValue.List(items, {ItemReader(shape.Item!)})",
            ShapeKind.Map => $"static entries => WireValue.Map(entries, {ItemReader(shape.Item!)})",
            ShapeKind.Enum => $"WireValue.Enum<{shape.Name}>",
            _ => "WireValue." + Primitive(shape.Kind),
        };
    }
}
