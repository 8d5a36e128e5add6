namespace PipelineSdk.Aws;

/// <summary>Triggers cannot be put: their pipeline is missing, or some of them are wrong. It carries all problems at once.</summary>
public sealed class PipelineTriggerException : InvalidOperationException
{
    internal PipelineTriggerException(string pipelineName, IReadOnlyList<string> problems)
        : base($"The triggers of the pipeline '{pipelineName}' cannot be put:\n{string.Join('\n', problems)}") => Problems = problems;

    /// <summary>All problems, each a sentence.</summary>
    public IReadOnlyList<string> Problems { get; }
}
