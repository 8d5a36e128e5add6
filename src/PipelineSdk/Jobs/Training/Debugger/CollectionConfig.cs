using PipelineSdk.Arguments;

namespace PipelineSdk;

/// <summary>Tensors that the debugger hook saves. Written as an item of <c>CollectionConfigurations</c>.</summary>
/// <param name="name">The collection's name, such as <c>losses</c> or <c>gradients</c>. Length: 1 to 256.</param>
/// <param name="parameters">When and what to save, such as <c>save_interval</c>; left out by default. Entries: at most 20.</param>
public sealed class CollectionConfig(PipelineString name, PipelineMap<PipelineString>? parameters = null)
{
    /// <summary>The collection's name. Written as <c>CollectionName</c>. Length: 1 to 256.</summary>
    public PipelineString Name { get; } = name ?? throw new ArgumentNullException(nameof(name));

    /// <summary>When and what to save. Written as <c>CollectionParameters</c>. Entries: at most 20.</summary>
    /// <value><see langword="null"/> by default: left out.</value>
    public PipelineMap<PipelineString>? Parameters { get; } = parameters;

    internal CollectionConfiguration ToRequest() => new() { CollectionName = Name, CollectionParameters = Parameters?.Copy() };

    /// <summary>Whether another one says the same, so that it need not be written twice.</summary>
    internal bool IsSame(CollectionConfig other) =>
        IsSame(Name, other.Name) &&
        Parameters is null == other.Parameters is null &&
        (Parameters?.Count ?? 0) == (other.Parameters?.Count ?? 0) &&
        (Parameters?.All(entry => other.Parameters!.TryGetValue(entry.Key, out var value) && IsSame(entry.Value, value)) ?? true);

    private static bool IsSame(PipelineString left, PipelineString right) => Equals(left.Payload, right.Payload);
}
