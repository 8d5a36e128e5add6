using System.Buffers;
using System.Text;
using System.Text.Json;

namespace PipelineSdk;

/// <summary>
/// A pipeline's definition to look into: one that was compiled here, or any other, such as what the Python SDK or <c>DescribePipeline</c>
/// gives. It keeps what it does not know.
/// </summary>
public sealed partial class PipelineDefinition
{
    private readonly Lazy<JsonElement> _json;
    private readonly Lazy<PipelineGraph> _graph;
    private byte[]? _utf8Json;

    internal PipelineDefinition(ReadOnlySequence<byte> text, JsonElement? json = null)
    {
        Text = text;
        _json = new(() =>
        {
            if (json is { } read)
            {
                return read;
            }

            var root = DefinitionJson.Parse(Text);
            StepDefinition.Bind(Steps!, root.GetProperty("Steps"));
            return root;
        });
        _graph = new(() => PipelineGraph.Of(this));
    }

    /// <summary>The version of the definition's language: <c>2020-12-01</c>.</summary>
    public string? Version { get; internal init; }

    /// <summary>The declared parameters, in order.</summary>
    public required IReadOnlyList<ParameterDefinition> Parameters { get; init; }

    /// <summary>The steps of the definition's list, in order. Steps in branches are found in their condition steps.</summary>
    public required IReadOnlyList<StepDefinition> Steps
    {
        get;
        init
        {
            field = value;
            AllSteps = StepDefinition.Flatten(value);
            foreach (var step in AllSteps)
            {
                step.Owner = this;
            }
        }
    }

    /// <summary>All steps: those of the list, each followed by those in its branches.</summary>
    public IReadOnlyList<StepDefinition> AllSteps { get; private init; } = [];

    /// <summary>References that stand outside of steps, such as those of the experiment configuration.</summary>
    public required IReadOnlyList<DefinitionReference> References { get; init; }

    /// <summary>The dependencies between the steps.</summary>
    public PipelineGraph Graph => _graph.Value;

    /// <summary>The definition as JSON.</summary>
    public JsonElement Json => _json.Value;

    /// <summary>The definition's text as UTF-8. As it was written, or as it was read. The first call puts a long text together from its pieces.</summary>
    public ReadOnlyMemory<byte> Utf8Json => Text.IsSingleSegment ? Text.First : (_utf8Json ??= InOnePiece());

    /// <summary>The text in the pieces in which it was written.</summary>
    internal ReadOnlySequence<byte> Text { get; }

    /// <summary>Says what is wrong with values of parameters for the start of an execution.</summary>
    /// <param name="values">The values by the parameters' names; at most 200.</param>
    /// <returns>All problems, each a sentence; none if an execution can start with them.</returns>
    public IReadOnlyList<string> CheckParameters(IReadOnlyDictionary<string, ParameterValue> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return ParameterValues.Check(Parameters, values);
    }

    /// <summary>The definition's text.</summary>
    /// <param name="indented">Whether to write it over several lines; compact by default.</param>
    /// <returns>The text.</returns>
    public string ToJson(bool indented = false) => Encoding.UTF8.GetString(DefinitionJson.Format(Json, indented));

    private byte[] InOnePiece()
    {
        // Not cleared before it is used, since everything in it is overwritten.
        var bytes = GC.AllocateUninitializedArray<byte>((int)Text.Length);
        Text.CopyTo(bytes);
        return bytes;
    }
}
