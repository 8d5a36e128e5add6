namespace PipelineSdk.Local;

/// <summary>An execution started. Always the first event.</summary>
public sealed record ExecutionStarted : ExecutionEvent
{
    /// <summary>The execution's ARN.</summary>
    public required string ExecutionArn { get; init; }

    /// <summary>The pipeline's name.</summary>
    public required string PipelineName { get; init; }

    /// <summary>The pipeline's ARN.</summary>
    public required string PipelineArn { get; init; }

    /// <summary>The name to show, or <see langword="null"/>.</summary>
    public string? DisplayName { get; init; }

    /// <summary>The description, or <see langword="null"/>.</summary>
    public string? Description { get; init; }

    /// <summary>The SHA-256 of the definition, in lower-case hexadecimal digits.</summary>
    public required string DefinitionSha256 { get; init; }

    /// <summary>The parameters' values.</summary>
    public required IReadOnlyDictionary<string, JsonElement> Parameters { get; init; }

    /// <summary>How many steps may run at a time, or <see langword="null"/> for the engine's default.</summary>
    public int? MaxParallelExecutionSteps { get; init; }

    /// <summary>The steps to run, or <see langword="null"/> for all.</summary>
    public IReadOnlyList<string>? SelectedSteps { get; init; }

    /// <summary>The execution whose results are taken for steps that are not selected, or <see langword="null"/>.</summary>
    public string? SourceExecutionArn { get; init; }

    /// <summary>How each step will be run, in definition order.</summary>
    public required IReadOnlyList<StepHandling> Steps { get; init; }
}
