using PipelineSdk.ModelGenerator.Model;
using PipelineSdk.ModelGenerator.Plan;

namespace PipelineSdk.ModelGenerator.Writing.Clients;

/// <summary>Writes the record of a structure within requests or responses.</summary>
internal sealed class StructureWriter(ClientPlan plan, WireTypes types, ClientFile file)
{
    public string Write(ModelShape shape)
    {
        var (sent, received) = (plan.Sent.Contains(shape.Name), plan.Received.Contains(shape.Name));
        return file.Of(["System.Text.Json", "PipelineSdk.Aws.Clients"], Head(shape, sent),
        [
            .. shape.Members.Select(member => Property(member, shape.Name, sent)),
            .. sent ? [Write(shape.Members, shape.Name)] : (string[])[],
            .. received ? [Read(shape.Members, shape.Name, sent)] : (string[])[],
        ]);
    }

    private string Head(ModelShape shape, bool sent) =>
        $"""
        /// <summary>The structure <c>{shape.Name}</c>.</summary>
        {file.Page(shape.Name)}
        public sealed record {shape.Name}{(sent ? " : IWireObject" : "")}
        """;

    // What is sent tells an empty list from none; what is only received doesn't have to.
    private bool IsNeverNull(ModelMember member, bool sent) => !sent && types.IsCollection(member);

    private string Property(ModelMember member, string type, bool sent)
    {
        var (nullable, initial) = IsNeverNull(member, sent) ? ("", $" = {types.Empty(member)};") : ("?", "");
        return $$"""
            {{(sent ? XmlDocs.Member(plan, member) : XmlDocs.Member(member))}}
            public {{types.TypeOf(member.Shape)}}{{nullable}} {{WireTypes.NameOf(member, type)}} { get; init; }{{initial}}
            """;
    }

    private string Write(IReadOnlyList<ModelMember> members, string type) => CSharpFile.Method(
        "void IWireObject.Write(Utf8JsonWriter json)",
        [
            "json.WriteStartObject();",
            .. members.Select(member => types.Write(member, WireTypes.NameOf(member, type))),
            "json.WriteEndObject();",
        ]);

    private string Read(IReadOnlyList<ModelMember> members, string type, bool sent) => members.Count == 0
        ? $"internal static {type} Read(JsonElement json) => new();"
        : $"internal static {type} Read(JsonElement json) => new()\n{{\n{string.Join('\n', members.Select(member => $"    {WireTypes.NameOf(member, type)} = {Value(member, sent)},"))}\n}};";

    private string Value(ModelMember member, bool sent) => types.Read(member) + (IsNeverNull(member, sent) ? $" ?? {types.Empty(member)}" : "");
}
