namespace PipelineSdk;

/// <summary>One cause for which a step waits for another. Two steps can have several.</summary>
public sealed record GraphEdge
{
    private readonly DefinitionPlace _place;

    internal GraphEdge(string from, string to, GraphEdgeKind kind, DefinitionPlace place)
    {
        From = from;
        To = to;
        Kind = kind;
        _place = place;
    }

    /// <summary>The step that is waited for.</summary>
    public string From { get; }

    /// <summary>The step that waits.</summary>
    public string To { get; }

    /// <summary>The kind of cause.</summary>
    public GraphEdgeKind Kind { get; }

    /// <summary>
    /// The cause's place in the definition: the reference, the name under <c>DependsOn</c>, or the step in the branch, such as
    /// <c>$.Steps[3].Arguments.IfSteps[0]</c>.
    /// </summary>
    public string JsonPath => _place.ToString();

    /// <summary>For a branch, which one: <see langword="true"/> for <c>IfSteps</c>, <see langword="false"/> for <c>ElseSteps</c>; else <see langword="null"/>.</summary>
    public bool? Branch { get; internal init; }
}
