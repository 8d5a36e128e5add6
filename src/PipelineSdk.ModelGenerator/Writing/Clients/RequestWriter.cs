using PipelineSdk.ModelGenerator.Model;
using PipelineSdk.ModelGenerator.Plan;

namespace PipelineSdk.ModelGenerator.Writing.Clients;

/// <summary>Writes the class of an operation's request.</summary>
internal sealed class RequestWriter(ClientPlan plan, WireTypes types, ClientFile file)
{
    public string Write(ModelOperation operation)
    {
        var name = operation.Name + "Request";
        var shape = plan.Root(operation.Input);
        var inBody = shape.Members.Where(member => member.Location is null && member.Name != shape.Payload).ToList();
        return file.Of(Usings(inBody), Head(operation, name, shape),
        [
            .. shape.Members.Select(member => Property(member, name)),
            .. plan.Client.IsRest ? [Route(operation, shape, name)] : (string[])[],
            .. Body(shape, inBody),
            .. inBody.Count == 0 ? (string[])[] : [CSharpFile.Method(
                "internal override void Write(Utf8JsonWriter json)", inBody.Select(member => types.Write(member, WireTypes.NameOf(member, name))))],
            $"internal override {operation.Name}Response Read(WireResponse response) => {operation.Name}Response.Read(response);",
        ]);
    }

    private string[] Usings(List<ModelMember> inBody) =>
    [
        .. plan.Client.IsRest ? ["Amazon.Runtime.Internal"] : (string[])[],
        .. inBody.Count > 0 ? ["System.Text.Json"] : (string[])[],
        "PipelineSdk.Aws.Clients",
    ];

    private string Head(ModelOperation operation, string name, ModelShape shape)
    {
        var paged = shape.Members.Any(static member => member.Name == "NextToken") ? ", IPagedRequest" : "";
        return $"""
            /// <summary>The request of <c>{operation.Name}</c>.</summary>
            {file.Page(operation.Name)}
            public sealed class {name} : {file.Request}<{operation.Name}Response>{paged}
            """;
    }

    private string[] Body(ModelShape shape, List<ModelMember> inBody) => (shape.Payload, inBody.Count) switch
    {
        ({ } payload, _) => [$"internal override bool HasBody => {payload} is not null;", $"internal override ReadOnlyMemory<byte>? RawBody => {payload};"],

        // Without paths of their own, requests always have a body, if only an empty object.
        (null, 0) when plan.Client.IsRest => ["internal override bool HasBody => false;"],
        _ => [],
    };

    private string Property(ModelMember member, string type)
    {
        var value = types.TypeOf(member.Shape);
        var (modifier, nullable, initial) = member switch
        {
            { IdempotencyToken: true } => ("", "", " = Guid.NewGuid().ToString();"),
            { Required: true } => ("required ", "", ""),
            _ => ("", "?", ""),
        };
        return $$"""
            {{XmlDocs.Member(plan, member)}}
            public {{modifier}}{{value}}{{nullable}} {{WireTypes.NameOf(member, type)}} { get; set; }{{initial}}
            """;
    }

    private static string Route(ModelOperation operation, ModelShape shape, string type) => CSharpFile.Method(
        "internal override void Route(IRequest http)",
        [
            $"http.HttpMethod = {CSharpFile.Literal(operation.Method)};",
            $"http.ResourcePath = {CSharpFile.Literal(operation.Uri)};",
            .. shape.Members.Where(static member => member.Location is not null).Select(member => Bind(member, WireTypes.NameOf(member, type))),
        ]);

    private static string Bind(ModelMember member, string property) => member.Location switch
    {
        "uri" => $"http.AddPath({WireTypes.WireNameOf(member)}, {property});",
        "querystring" => $"http.AddQuery({WireTypes.WireNameOf(member)}, {property});",
        "header" => $"http.AddHeader({WireTypes.WireNameOf(member)}, {property});",
        _ => throw new NotSupportedException($"The member {member.Name} of a request stands in '{member.Location}'."),
    };
}
