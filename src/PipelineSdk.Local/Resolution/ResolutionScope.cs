namespace PipelineSdk.Local;

/// <summary>Everything that expressions can refer to at a point of an execution.</summary>
internal sealed class ResolutionScope
{
    /// <summary>The parameters' values.</summary>
    public required IReadOnlyDictionary<string, JsonElement> Parameters { get; init; }

    /// <summary>The execution's variables; undefined for unknown ones.</summary>
    public required Func<string, JsonElement> Variable { get; init; }

    /// <summary>A step that there is, in its present state; <see langword="null"/> if there is none.</summary>
    public required Func<string, StepState?> Step { get; init; }

    /// <summary>The step that is resolved: what it says of itself stays an expression, since only its run can know it.</summary>
    public string? Self { get; init; }

    /// <summary>The experiment configuration, not resolved; undefined if there is none.</summary>
    public JsonElement Experiment { get; init; }

    /// <summary>What <c>Std:JsonGet</c> reads.</summary>
    public JsonFiles Files { get; init; } = JsonFiles.None;
}
