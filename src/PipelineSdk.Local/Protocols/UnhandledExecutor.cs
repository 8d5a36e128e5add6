namespace PipelineSdk.Local;

/// <summary>Fails steps that nothing on this machine can run.</summary>
internal sealed class UnhandledExecutor(string reason) : IInlineStepExecutor
{
    public Task<StepOutcome> ExecuteAsync(StepContext step, CancellationToken cancellationToken) => Task.FromResult(StepOutcome.Failed(reason));
}
