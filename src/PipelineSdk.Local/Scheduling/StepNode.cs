namespace PipelineSdk.Local;

/// <summary>A step as the scheduler sees it.</summary>
internal sealed class StepNode(int position, StepDefinition step)
{
    /// <summary>Its place in definition order, in which ready steps start.</summary>
    public int Position { get; } = position;

    public StepDefinition Step { get; } = step;

    public string Name => Step.Name;

    /// <summary>The steps that wait for it.</summary>
    public List<StepNode> Dependents { get; } = [];

    /// <summary>How many of the steps that it waits for are not done.</summary>
    public int Remaining { get; set; }

    /// <summary>Whether nothing happens to it any more.</summary>
    public bool IsDone { get; set; }

    public bool IsRunning { get; set; }

    /// <summary>Whether it failed and will be tried again later.</summary>
    public bool AwaitsRetry { get; set; }

    /// <summary>The number of attempts that were started.</summary>
    public int Attempts { get; set; }

    /// <summary>How often each retry policy was used, by its position.</summary>
    public Dictionary<int, int> Retries { get; } = [];

    public DateTimeOffset? FirstFailure { get; set; }

    /// <summary>The failure after which it waits to be tried again.</summary>
    public StepOutcome? LastFailure { get; set; }

    /// <summary>The present attempt: answers of earlier ones are not heard any more.</summary>
    public CancellationTokenSource? Cancellation { get; set; }

    /// <summary>What runs the present attempt.</summary>
    public Task Execution { get; set; } = Task.CompletedTask;

    public JsonElement? Resolved { get; set; }

    public CacheKey? CacheKey { get; set; }

    /// <summary>Whether it reads files, which have to be fetched before its expressions are resolved.</summary>
    public bool ReadsFiles { get; } = Definition(step).ValueKind != JsonValueKind.Undefined &&
        Definition(step).GetRawText().Contains(FunctionNames.JsonGet, StringComparison.Ordinal);

    /// <summary>The part of the definition that is resolved when it starts: not the steps in its branches.</summary>
    public JsonElement Json => Definition(Step);

    private static JsonElement Definition(StepDefinition step) =>
        step.Type == StepKinds.Condition ? step.Arguments.Member("Conditions") : step.Json;
}
