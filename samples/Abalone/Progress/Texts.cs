using System.Globalization;
using PipelineSdk.Aws;

namespace Abalone.Progress;

/// <summary>Says in words what has happened.</summary>
internal static class Texts
{
    public static string Time(DateTimeOffset time) => time.ToLocalTime().ToString("HH:mm:ss", CultureInfo.InvariantCulture);

    public static string Of(TimeSpan duration) =>
        duration.ToString(duration.TotalDays < 1 ? @"hh\:mm\:ss" : @"d\.hh\:mm\:ss", CultureInfo.InvariantCulture);

    public static string Of(ExecutionEvent item) => item switch
    {
        ExecutionStatusChangedEvent { FailureReason: { Length: > 0 } reason } status => $"Execution {status.Status}: {reason}",
        ExecutionStatusChangedEvent status => $"Execution {status.Status}",
        StepStartedEvent step => $"{step.Step.Name} started",
        StepRetriedEvent step => $"{step.Step.Name} started again",
        StepSucceededEvent { Step.CacheHitSourceArn: not null } step => $"{step.Step.Name} succeeded: its result was in the cache",
        StepEvent step => $"{step.Step.Name} {Outcome(step.Step)}{After(step.Step)}{Why(step.Step)}",
        _ => item.ToString(),
    };

    /// <summary>A line for what is done, or nothing for what is about to be.</summary>
    public static string? Of(UpsertProgress progress) => (progress.Phase, progress.Item) switch
    {
        (UpsertPhase.Planning, _) => "Looking at what exists",
        (UpsertPhase.Uploading, { } item) =>
            string.Create(CultureInfo.InvariantCulture, $"Uploaded {item} ({progress.Done} of {progress.Total})"),
        (UpsertPhase.UpdatingFunctions, { } function) => $"Publishing the Lambda function {function}",
        _ => null,
    };

    private static string Outcome(StepResult step) => step.ConditionOutcome switch
    {
        true => "succeeded: its conditions hold",
        false => "succeeded: its conditions do not hold",
        null => step.Status.Value.ToLowerInvariant(),
    };

    private static string After(StepResult step) => step.Duration is { } duration ? $" after {Of(duration)}" : "";

    private static string Why(StepResult step) => string.IsNullOrEmpty(step.FailureReason) ? "" : $": {step.FailureReason}";
}
