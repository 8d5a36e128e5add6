using System.Text.Json;

namespace PipelineSdk.ModelGenerator.Model;

/// <summary>
/// A service model in the format of botocore's <c>service-2.json</c>, read as far as it is asked for: shapes of kinds that the generator
/// does not know may be there as long as nothing reaches them.
/// </summary>
internal sealed class ServiceModel
{
    private readonly JsonElement _root;
    private readonly Dictionary<string, ModelShape> _shapes = new(StringComparer.Ordinal);

    private ServiceModel(JsonElement root, string? botocoreVersion)
    {
        _root = root;
        BotocoreVersion = botocoreVersion ?? Metadata("botocoreVersion");
    }

    /// <summary>The version of botocore that the model came with.</summary>
    public string BotocoreVersion { get; }

    public string ApiVersion => Metadata("apiVersion");

    public ModelShape this[string name]
    {
        get
        {
            if (!_shapes.TryGetValue(name, out var shape))
            {
                _shapes[name] = shape = ShapeReader.Read(name, _root.GetProperty("shapes").GetProperty(name));
            }

            return shape;
        }
    }

    /// <summary>Reads a model from its text.</summary>
    /// <param name="json">The text.</param>
    /// <param name="botocoreVersion">The version of botocore, unless the text has it (as the checked-in subset does).</param>
    public static ServiceModel Parse(string json, string? botocoreVersion = null)
    {
        using var document = JsonDocument.Parse(json);
        return new(document.RootElement.Clone(), botocoreVersion);
    }

    public ModelOperation Operation(string name) => OperationReader.Read(name, _root.GetProperty("operations").GetProperty(name));

    public ModelShape Input(string operation) => this[Shape(operation, "input")];

    public ModelShape Output(string operation) => this[Shape(operation, "output")];

    private string Shape(string operation, string direction) =>
        _root.GetProperty("operations").GetProperty(operation).GetProperty(direction).GetProperty("shape").GetString()!;

    private string Metadata(string name) => _root.GetProperty("metadata").GetProperty(name).GetString()!;
}
