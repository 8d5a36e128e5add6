namespace PipelineSdk.Local;

/// <summary>An execution cannot start: its definition, its parameters or what was asked for is wrong. Carries all problems at once.</summary>
public sealed class LocalValidationException : Exception
{
    internal LocalValidationException(IReadOnlyList<string> problems)
        : base(problems.Count == 1 ? problems[0] : string.Join(Environment.NewLine, problems)) => Problems = problems;

    /// <summary>All problems, each a sentence.</summary>
    public IReadOnlyList<string> Problems { get; }
}
