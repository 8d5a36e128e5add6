using System.Globalization;
using System.Text.Json;
using PipelineSdk.Local;

namespace Samples.Watching;

/// <summary>A step's state in words.</summary>
internal static class StepText
{
    public static string Status(StepState step)
    {
        var status = step is { Status: StepStatus.Succeeded, Cache.IsHit: true } ? "Cached" : step.Status.ToString();
        return step.AttemptCount > 1 ? string.Create(CultureInfo.InvariantCulture, $"{status}, attempt {step.AttemptCount}") : status;
    }

    public static string Duration(TimeSpan time) => time.TotalMinutes < 1
        ? string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.00} s")
        : string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalMinutes} min {time.Seconds} s");

    /// <summary>What is worth knowing of a step: how it will be run, why it failed, what it said last, what it gave.</summary>
    public static string Note(StepState step, string? lastLine) => step switch
    {
        { FailureReason: { } reason } => reason,
        { Status: StepStatus.Waiting } => step.Handling?.Details ?? "",
        { SkipReason: { } reason } => Skipped(reason, step.SkippedBecauseOf),
        { RetryAt: not null, Attempts: [.., { FailureReason: { } reason }] } => $"is tried again: {reason}",
        { Cache: { IsHit: true, Explanation: var explanation } } => explanation,
        { Outcome: { } outcome } => outcome ? "the conditions hold" : "the conditions do not hold",
        _ => BestTraining(step) ?? lastLine ?? Outputs(step) ?? Resource(step) ?? "",
    };

    private static string Skipped(SkipReason reason, string? step) => reason switch
    {
        SkipReason.BranchNotTaken => $"'{step}' took the other branch",
        SkipReason.DependencyNotRun => $"'{step}' did not run",
        SkipReason.NotSelected => "not selected",
        _ => "the execution ended before",
    };

    private static string? BestTraining(StepState step) =>
        step.Properties is { } properties && properties.TryGetProperty("BestTrainingJob", out var best)
            ? best.GetProperty("FinalHyperParameterTuningJobObjectiveMetric").GetProperty("Value") + " with " +
                Members(best.GetProperty("TunedHyperParameters"))
            : null;

    private static string? Outputs(StepState step) =>
        step.Properties is { } properties && properties.TryGetProperty("OutputParameters", out var outputs)
            ? Members(outputs)
            : null;

    private static string Members(JsonElement json) =>
        string.Join(", ", json.EnumerateObject().Select(static member => $"{member.Name}: {member.Value}"));

    // arn:aws:sagemaker:REGION:ACCOUNT:model-package/penguins/1
    private static string? Resource(StepState step) => step.Metadata?.EnumerateObject()
        .Select(static member => member.Value)
        .Where(static kind => kind.ValueKind == JsonValueKind.Object && kind.TryGetProperty("Arn", out _))
        .Select(static kind => kind.GetProperty("Arn").GetString()?.Split(':')[^1])
        .FirstOrDefault();
}
