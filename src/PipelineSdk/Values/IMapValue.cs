namespace PipelineSdk;

/// <summary>What the writer sees of a <see cref="PipelineMap{T}"/>, whatever its values are.</summary>
internal interface IMapValue
{
    int Count { get; }

    PipelineValue? Reference { get; }

    KeyValuePair<string, object?> EntryAt(int index);
}
