namespace PipelineSdk.Local;

/// <summary>Runs steps: all of a type, or one by name. The engine calls it once for each attempt.</summary>
public interface IStepExecutor
{
    /// <summary>Runs one attempt of a step.</summary>
    /// <param name="step">The step with its resolved arguments.</param>
    /// <param name="cancellationToken">Is cancelled when the execution is stopped.</param>
    /// <returns>
    /// The outcome. An exception counts as <see cref="StepOutcome.Failed"/> with its message, and an <see cref="OperationCanceledException"/> of a
    /// cancelled token as <see cref="StepOutcome.Stopped"/>.
    /// </returns>
    Task<StepOutcome> ExecuteAsync(StepContext step, CancellationToken cancellationToken);
}
