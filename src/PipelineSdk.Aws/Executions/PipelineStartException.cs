namespace PipelineSdk.Aws;

/// <summary>
/// An execution cannot start: a parameter's value, the selected steps or an option is wrong. It carries all problems at once.
/// </summary>
public sealed class PipelineStartException : InvalidOperationException
{
    internal PipelineStartException(string pipelineName, IReadOnlyList<string> problems)
        : base($"The pipeline '{pipelineName}' cannot be started:\n{string.Join('\n', problems)}") => Problems = problems;

    /// <summary>All problems, each a sentence.</summary>
    public IReadOnlyList<string> Problems { get; }
}
