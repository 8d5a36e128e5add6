namespace PipelineSdk.Local;

/// <summary>How a runner's job ended.</summary>
/// <param name="ExitCode">The exit code; 0 is success.</param>
/// <param name="FailureReason">
/// Why it failed, if the runner knows; <see langword="null"/>: what the job wrote to <c>/opt/ml/output/failure</c> or <c>/opt/ml/output/message</c>
/// counts, or else the exit code.
/// </param>
/// <param name="ExceptionType">The kind of failure as retry policies name it, or <see langword="null"/>.</param>
public sealed record JobOutcome(int ExitCode, string? FailureReason = null, string? ExceptionType = null)
{
    /// <summary>The job did what it should.</summary>
    public static JobOutcome Success { get; } = new(0);

    /// <summary>Whether the job did what it should.</summary>
    public bool IsSuccess => ExitCode == 0 && FailureReason is null;
}
