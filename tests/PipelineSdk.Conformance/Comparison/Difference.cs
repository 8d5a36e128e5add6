namespace PipelineSdk.Conformance;

/// <summary>One place in which a case's result is not what the Python SDK made.</summary>
/// <param name="File">The corpus's file: <c>definition.json</c>, <c>graph.json</c>, <c>uploads.json</c> or <c>calls.json</c>.</param>
/// <param name="Pointer">The place in it: a JSON pointer. An upload's is its URI, and a step of the graph's is its name.</param>
/// <param name="Message">What is different.</param>
public sealed record Difference(string File, string Pointer, string Message)
{
    public override string ToString() => $"{File}#{Pointer}: {Message}";
}
