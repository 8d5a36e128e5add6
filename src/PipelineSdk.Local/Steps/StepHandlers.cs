namespace PipelineSdk.Local;

/// <summary>
/// Handlers that do all of a step, by the step's name or type: for types that this machine cannot run, such as EMR, or in place of what the engine
/// would do. Those by name come before those by type.
/// </summary>
public sealed class StepHandlers
{
    private readonly Dictionary<string, StepHandler> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, StepHandler> _byType = new(StringComparer.Ordinal);

    /// <summary>Runs a step by a delegate.</summary>
    /// <param name="stepName">The step's name.</param>
    /// <param name="execute">Runs one attempt.</param>
    /// <returns>These handlers.</returns>
    public StepHandlers ForStep(string stepName, Func<StepContext, CancellationToken, Task<StepOutcome>> execute) =>
        ForStep(stepName, new DelegateStepExecutor(execute));

    /// <summary>Runs a step by an executor.</summary>
    /// <param name="stepName">The step's name.</param>
    /// <param name="executor">Runs one attempt.</param>
    /// <returns>These handlers.</returns>
    public StepHandlers ForStep(string stepName, IStepExecutor executor) =>
        Add(_byName, stepName, new(executor, StepHandlingKind.Handler, $"handler for the step '{stepName}'"));

    /// <summary>Runs all steps of a type by a delegate.</summary>
    /// <param name="stepType">The type, such as <c>EMR</c>.</param>
    /// <param name="execute">Runs one attempt.</param>
    /// <returns>These handlers.</returns>
    public StepHandlers ForType(string stepType, Func<StepContext, CancellationToken, Task<StepOutcome>> execute) =>
        ForType(stepType, new DelegateStepExecutor(execute));

    /// <summary>Runs all steps of a type by an executor.</summary>
    /// <param name="stepType">The type, such as <c>EMR</c>.</param>
    /// <param name="executor">Runs one attempt.</param>
    /// <returns>These handlers.</returns>
    public StepHandlers ForType(string stepType, IStepExecutor executor) =>
        Add(_byType, stepType, new(executor, StepHandlingKind.Handler, $"handler for steps of the type {stepType}"));

    /// <summary>Declares a step's result: it succeeds without running anything.</summary>
    /// <param name="stepName">The step's name.</param>
    /// <param name="properties">What later steps refer to, beside what a step of its type always has.</param>
    /// <returns>These handlers.</returns>
    public StepHandlers Stub(string stepName, JsonObject? properties = null) =>
        Add(_byName, stepName, new(new DeclaredResult(properties), StepHandlingKind.Stub, "declared result; nothing runs"));

    internal StepHandlers Add(string stepName, StepHandler handler) => Add(_byName, stepName, handler);

    internal StepHandler? Find(StepDefinition step) => _byName.GetValueOrDefault(step.Name) ?? _byType.GetValueOrDefault(step.Type);

    private StepHandlers Add(Dictionary<string, StepHandler> handlers, string key, StepHandler handler)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        ArgumentNullException.ThrowIfNull(handler.Executor);
        handlers[key] = handler;
        return this;
    }
}
