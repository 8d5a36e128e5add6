using PipelineSdk.ModelGenerator.Plan;

namespace PipelineSdk.ModelGenerator.Writing.Clients;

/// <summary>What the files of a client have in common.</summary>
internal sealed class ClientFile(ServiceClient client)
{
    public string Interface => "IAmazon" + client.Name;

    public string Class => $"Amazon{client.Name}Client";

    public string Exception => $"Amazon{client.Name}Exception";

    /// <summary>The base class of requests.</summary>
    public string Request => $"Amazon{client.Name}Request";

    public string Page(string name) => XmlDocs.Page(client.Reference, name);

    public string Of(IReadOnlyList<string> usings, string head, IEnumerable<string> members) =>
        CSharpFile.Of("PipelineSdk.Aws." + client.Name, usings, CSharpFile.Type(head, members));
}
