namespace PipelineSdk;

/// <summary>What a pipeline's list and a condition's branches take: a <see cref="Step"/>, or a <see cref="StepCollection"/> of several.</summary>
public interface IPipelineStep
{
    /// <summary>The name, by which others can depend on it. Length: 1 to 64; pattern: <c>[A-Za-z0-9\-_]+</c>.</summary>
    string Name { get; }

    // Keeps the set closed, and spreads collections out.
    internal IReadOnlyList<Step> Expand();
}
