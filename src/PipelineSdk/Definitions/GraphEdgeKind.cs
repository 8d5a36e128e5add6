namespace PipelineSdk;

/// <summary>Why one step of a pipeline waits for another.</summary>
public enum GraphEdgeKind
{
    /// <summary>The step uses a property, an output or a property file of the other.</summary>
    Reference,

    /// <summary>The step names the other under <c>DependsOn</c>.</summary>
    DependsOn,

    /// <summary>The step stands in a branch of the other, a condition step.</summary>
    Branch,
}
