namespace PipelineSdk.Local;

/// <summary>A delegate as an executor.</summary>
internal sealed class DelegateStepExecutor(Func<StepContext, CancellationToken, Task<StepOutcome>> execute) : IStepExecutor
{
    public Task<StepOutcome> ExecuteAsync(StepContext step, CancellationToken cancellationToken) => execute(step, cancellationToken);
}
