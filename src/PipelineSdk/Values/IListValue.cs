namespace PipelineSdk;

/// <summary>What the writer sees of a <see cref="PipelineList{T}"/>, whatever its items are.</summary>
internal interface IListValue
{
    PipelineValue? Reference { get; }

    ReadOnlySpan<object?> Items { get; }
}
