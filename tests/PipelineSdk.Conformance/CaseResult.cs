namespace PipelineSdk.Conformance;

/// <summary>What came of one case.</summary>
/// <param name="Name">The case's name.</param>
public sealed record CaseResult(string Name)
{
    /// <summary>Differences that are not listed, listed ones that are not there, assets that could not be read, or the exception.</summary>
    public required IReadOnlyList<string> Failures { get; init; }

    /// <summary>The listed differences that were found.</summary>
    public IReadOnlyList<ListedDifference> Listed { get; init; } = [];

    /// <summary>What the validation refuses of the pipeline. It does not count: Python lets through more than the service takes.</summary>
    public IReadOnlyList<PipelineDiagnostic> Errors { get; init; } = [];

    /// <summary>The compiled pipeline, unless building or compiling it threw.</summary>
    public CompiledPipeline? Compiled { get; init; }

    public bool IsIdentical => Failures.Count == 0;
}
