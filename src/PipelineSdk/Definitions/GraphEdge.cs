namespace PipelineSdk;

/// <summary>One cause for which a step waits for another. Two steps can have several.</summary>
/// <param name="From">The step that is waited for.</param>
/// <param name="To">The step that waits.</param>
/// <param name="Kind">The kind of cause.</param>
/// <param name="JsonPath">
/// The cause's place in the definition: the reference, the name under <c>DependsOn</c>, or the step in the branch, such as
/// <c>$.Steps[3].Arguments.IfSteps[0]</c>.
/// </param>
public sealed record GraphEdge(string From, string To, GraphEdgeKind Kind, string JsonPath)
{
    /// <summary>For a branch, which one: <see langword="true"/> for <c>IfSteps</c>, <see langword="false"/> for <c>ElseSteps</c>; else <see langword="null"/>.</summary>
    public bool? Branch { get; init; }
}
