namespace PipelineSdk.Local;

/// <summary>Runs some steps only. What they need of others is taken from an earlier execution.</summary>
/// <param name="selectedSteps">The names of the steps to run; every step on a way between two of them must be among them. Length: 1 to 50.</param>
public sealed class SelectiveExecution(IReadOnlyList<string> selectedSteps)
{
    /// <summary>The names of the steps to run.</summary>
    public IReadOnlyList<string> SelectedSteps { get; } = [.. selectedSteps];

    /// <summary>The execution whose results are taken. It must be one of the same pipeline.</summary>
    /// <value><see langword="null"/> by default: none; then no step that is selected may need one that is not.</value>
    public string? SourcePipelineExecutionArn { get; init; }
}
