namespace PipelineSdk.Local;

/// <summary>How an attempt to run a step ended.</summary>
public sealed class StepOutcome
{
    private const int MaxReason = 1024;

    private StepOutcome(StepOutcomeKind kind) => Kind = kind;

    /// <summary>How it ended.</summary>
    public StepOutcomeKind Kind { get; }

    /// <summary>What later steps refer to; <see langword="null"/> if there is nothing.</summary>
    public JsonElement? Properties { get; private init; }

    /// <summary>The metadata that the service lists, such as <c>{"TrainingJob": {"Arn": "..."}}</c>.</summary>
    public JsonElement? Metadata { get; private init; }

    /// <summary>Why it failed, or <see langword="null"/>. Length: at most 1,024.</summary>
    public string? FailureReason { get; private init; }

    /// <summary>The kind of failure as retry policies name it, such as <c>SageMaker.CAPACITY_ERROR</c>, or <see langword="null"/>.</summary>
    public string? ExceptionType { get; private init; }

    /// <summary>For how long the step has still to be taken as running.</summary>
    internal TimeSpan Remaining { get; private init; }

    /// <summary>The step succeeded.</summary>
    /// <param name="properties">What later steps refer to; for a job its Describe document. Empty by default.</param>
    /// <param name="metadata">The metadata that the service lists.</param>
    /// <returns>The outcome.</returns>
    public static StepOutcome Succeeded(JsonObject? properties = null, JsonObject? metadata = null) => new(StepOutcomeKind.Succeeded)
    {
        Properties = properties is null ? JsonValues.EmptyObject : JsonValues.Of(properties),
        Metadata = metadata is null ? null : JsonValues.Of(metadata),
    };

    /// <summary>The attempt failed.</summary>
    /// <param name="reason">Why. What is longer than 1,024 characters is cut.</param>
    /// <param name="exceptionType">The kind of failure as retry policies name it; <see langword="null"/>: none, so that it is not tried again.</param>
    /// <param name="properties">The Describe document of what failed.</param>
    /// <param name="metadata">The metadata that the service lists.</param>
    /// <returns>The outcome.</returns>
    public static StepOutcome Failed(string reason, string? exceptionType = null, JsonObject? properties = null, JsonObject? metadata = null) =>
        new(StepOutcomeKind.Failed)
        {
            FailureReason = Text.Cut(reason, MaxReason),
            ExceptionType = exceptionType,
            Properties = properties is null ? null : JsonValues.Of(properties),
            Metadata = metadata is null ? null : JsonValues.Of(metadata),
        };

    /// <summary>The attempt was stopped.</summary>
    /// <param name="metadata">The metadata that the service lists.</param>
    /// <returns>The outcome.</returns>
    public static StepOutcome Stopped(JsonObject? metadata = null) =>
        new(StepOutcomeKind.Stopped) { Metadata = metadata is null ? null : JsonValues.Of(metadata) };

    /// <summary>The same outcome, which shows only after some time on the engine's clock.</summary>
    internal StepOutcome After(TimeSpan remaining) => With(Properties, remaining);

    /// <summary>The same outcome with other properties.</summary>
    internal StepOutcome With(JsonElement? properties, TimeSpan? remaining = null) => new(Kind)
    {
        Properties = properties,
        Metadata = Metadata,
        FailureReason = FailureReason,
        ExceptionType = ExceptionType,
        Remaining = remaining ?? Remaining,
    };
}
