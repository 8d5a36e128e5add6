using PipelineSdk.ModelGenerator.Model;

namespace PipelineSdk.ModelGenerator.Plan;

/// <summary>Which types to generate for a client.</summary>
internal sealed class ClientPlan
{
    private readonly ServiceModel _model;

    public ClientPlan(ServiceModel model, ServiceClient client)
    {
        _model = model;
        Client = client;
        Operations = [.. client.Operations.Select(model.Operation)];

        // A shape that is a request or response may also be part of another one: only what is a part becomes a type of its own.
        Sent = Parts(Operations.Select(static operation => operation.Input));
        Received = Parts(Operations.Select(static operation => operation.Output));
        Errors = [.. Operations.SelectMany(static operation => operation.Errors).Distinct().Order(StringComparer.Ordinal)];
    }

    public ServiceClient Client { get; }

    public IReadOnlyList<ModelOperation> Operations { get; }

    /// <summary>The shapes that requests are made of.</summary>
    public ShapeClosure Sent { get; }

    /// <summary>The shapes that responses are made of.</summary>
    public ShapeClosure Received { get; }

    /// <summary>The errors of all operations.</summary>
    public IReadOnlyList<string> Errors { get; }

    public ModelShape this[string name] => _model[name];

    /// <summary>The shapes of a kind, sent or received.</summary>
    public IEnumerable<ModelShape> Of(ShapeKind kind) =>
        Sent.Of(kind).Union(Received.Of(kind)).OrderBy(static shape => shape.Name, StringComparer.Ordinal);

    /// <summary>A request or response; an operation may have none in the model, then it has no members.</summary>
    public ModelShape Root(string? shape) => shape is null ? new("", ShapeKind.Structure) : this[shape];

    private ShapeClosure Parts(IEnumerable<string?> roots) =>
        new(_model, roots.OfType<string>().SelectMany(root => this[root].Parts).Select(part => this[part]));
}
