namespace PipelineSdk.Local;

/// <summary>How and when a job ended.</summary>
internal sealed record JobResult(JobStatus Status, JobTimes Times)
{
    public string? FailureReason { get; init; }

    public string? ExceptionType { get; init; }

    public string? ExitMessage { get; init; }

    /// <summary>The step's outcome, with the job's document.</summary>
    public StepOutcome ToOutcome((JsonObject Document, JsonObject? Metadata) document) => Status switch
    {
        JobStatus.Completed => StepOutcome.Succeeded(document.Document, document.Metadata),
        JobStatus.Failed => StepOutcome.Failed(FailureReason ?? "The job failed.", ExceptionType, document.Document, document.Metadata),
        _ => StepOutcome.Stopped(document.Metadata),
    };
}
