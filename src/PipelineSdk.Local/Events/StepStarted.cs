namespace PipelineSdk.Local;

/// <summary>An attempt to run a step started.</summary>
public sealed record StepStarted : ExecutionEvent
{
    /// <summary>The step's name.</summary>
    public required string Step { get; init; }

    /// <summary>The attempt's number, from 1.</summary>
    public required int Attempt { get; init; }

    /// <summary>The name of the attempt's job, or <see langword="null"/>.</summary>
    public string? JobName { get; init; }

    /// <summary>The step of the definition with all expressions resolved.</summary>
    public required JsonElement Resolved { get; init; }
}
