namespace PipelineSdk;

/// <summary>What the writer sees of a <see cref="PipelineList{T}"/>, whatever its items are.</summary>
internal interface IListValue
{
    int Count { get; }

    PipelineValue? Reference { get; }

    object? ItemAt(int index);
}
