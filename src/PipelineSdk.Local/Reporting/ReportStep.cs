using System.Globalization;

namespace PipelineSdk.Local;

/// <summary>A step as a report shows it.</summary>
internal sealed class ReportStep(int position, StepState state, DateTimeOffset now)
{
    private const int MaxHeadline = 160;

    public StepState State { get; } = state;

    public int Position { get; } = position;

    public string Name => State.Name;

    /// <summary>The name of its part of the page. Never made of the step's own name.</summary>
    public string Anchor { get; } = string.Create(CultureInfo.InvariantCulture, $"s{position}");

    /// <summary>The name of its state in style sheets.</summary>
    public string Class { get; } = ClassOf(state.Status);

    /// <summary>How long it took, waiting between attempts included; <see langword="null"/> if it did not start.</summary>
    public TimeSpan? Duration { get; } = state.StartTime is { } start ? (state.EndTime ?? now) - start : null;

    /// <summary>The logs of its attempts that have some.</summary>
    public IReadOnlyList<LogExcerpt> Logs { get; init; } = [];

    public IReadOnlyList<StepResult> Results { get; } = StepResult.Of(state);

    /// <summary>Whether an earlier result was taken for it.</summary>
    public bool IsTaken => State.Cache is { IsHit: true } || State.SelectiveSourceExecutionArn is not null;

    /// <summary>What is special about how it came to its state.</summary>
    public IEnumerable<string> Tags
    {
        get
        {
            if (State.Cache is { IsHit: true })
            {
                yield return "cached";
            }

            if (State.SelectiveSourceExecutionArn is not null)
            {
                yield return "reused";
            }

            if (State.Handling?.Kind == StepHandlingKind.Stub && State.AttemptCount > 0)
            {
                yield return "stub";
            }

            if (State.AttemptCount > 1)
            {
                yield return string.Create(CultureInfo.InvariantCulture, $"×{State.AttemptCount}");
            }
        }
    }

    /// <summary>What came of it, in a few words.</summary>
    public string? Headline => State switch
    {
        { FailureReason: { } reason } => Text.Cut(reason.Split('\n', 2)[0].TrimEnd('\r'), MaxHeadline),
        { Status: StepStatus.Skipped } => SkipText,
        { Outcome: { } outcome } => outcome ? "the conditions hold: if branch" : "the conditions do not hold: else branch",
        { Status: StepStatus.Starting, RetryAt: { } at } => $"will be tried again at {Durations.Utc(at)}",
        _ when Results.FirstOrDefault(static result => !result.IsPlace) is { } result => Text.Cut(result.ToString(), MaxHeadline),
        _ when LastLine is { } line => Text.Cut(line, MaxHeadline),
        _ => Results.Count > 0 ? Text.Cut(Results[0].ToString(), MaxHeadline) : null,
    };

    public string? SkipText => State.SkipReason switch
    {
        SkipReason.BranchNotTaken => $"'{State.SkippedBecauseOf}' took the other branch",
        SkipReason.DependencyNotRun => $"waits for '{State.SkippedBecauseOf}', which did not succeed",
        SkipReason.ExecutionEnded when State.SkippedBecauseOf is { } failed => $"the execution ended before, since '{failed}' failed",
        SkipReason.ExecutionEnded => "the execution ended before",
        SkipReason.NotSelected => "not among the selected steps",
        _ => null,
    };

    private string? LastLine => Logs.Count > 0
        ? Logs[^1].Text.Split('\n').Select(static line => line.Trim()).LastOrDefault(static line => line.Length > 0)
        : null;

    public static string ClassOf(StepStatus status) => status switch
    {
        StepStatus.Waiting => "waiting",
        StepStatus.Starting => "starting",
        StepStatus.Executing => "executing",
        StepStatus.Stopping => "stopping",
        StepStatus.Stopped => "stopped",
        StepStatus.Failed => "failed",
        StepStatus.Succeeded => "succeeded",
        _ => "skipped",
    };
}
