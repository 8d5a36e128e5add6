using PipelineSdk.ModelGenerator.Model;
using PipelineSdk.ModelGenerator.Plan;

namespace PipelineSdk.ModelGenerator.Writing.Clients;

/// <summary>Writes the class of an operation's response.</summary>
internal sealed class ResponseWriter(ClientPlan plan, WireTypes types, ClientFile file)
{
    public string Write(ModelOperation operation)
    {
        var name = operation.Name + "Response";
        var shape = plan.Root(operation.Output);
        return file.Of(["Amazon.Runtime", "PipelineSdk.Aws.Clients"], Head(operation, name, shape),
            [.. shape.Members.Select(member => Property(member, name)), Read(shape, name)]);
    }

    private string Head(ModelOperation operation, string name, ModelShape shape)
    {
        var paged = shape.Members.Any(static member => member.Name == "NextToken") ? ", IPagedResponse" : "";
        return $"""
            /// <summary>The response of <c>{operation.Name}</c>.</summary>
            {file.Page(operation.Name)}
            public sealed class {name} : AmazonWebServiceResponse{paged}
            """;
    }

    private string Property(ModelMember member, string type)
    {
        var (nullable, initial) = types.IsCollection(member) ? ("", " = " + types.Empty(member) + ";") : ("?", "");
        return $$"""
            {{XmlDocs.Member(member)}}
            public {{types.TypeOf(member.Shape)}}{{nullable}} {{WireTypes.NameOf(member, type)}} { get; init; }{{initial}}
            """;
    }

    private string Read(ModelShape shape, string type)
    {
        var head = $"internal static {type} Read(WireResponse response)";
        if (shape.Members.Count == 0)
        {
            return head + " => new();";
        }

        var members = shape.Members.Select(member => $"    {WireTypes.NameOf(member, type)} = {Value(member, shape)},");
        var json = shape.Members.Any(member => IsInJson(member, shape)) ? "    var json = response.Json;\n" : "";
        return $"{head}\n{{\n{json}    return new()\n    {{\n    {string.Join("\n    ", members)}\n    }};\n}}";
    }

    private static bool IsInJson(ModelMember member, ModelShape shape) => member.Location is null && member.Name != shape.Payload;

    private string Value(ModelMember member, ModelShape shape) => member.Location switch
    {
        _ when member.Name == shape.Payload => "response.Body",
        "statusCode" => "response.StatusCode",
        "header" => $"response.Header({WireTypes.WireNameOf(member)})",
        null => types.Read(member) + (types.IsCollection(member) ? $" ?? {types.Empty(member)}" : ""),
        _ => throw new NotSupportedException($"The member {member.Name} of a response stands in '{member.Location}'."),
    };
}
