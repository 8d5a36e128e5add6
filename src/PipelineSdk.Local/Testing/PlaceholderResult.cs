namespace PipelineSdk.Local.Testing;

/// <summary>Succeeds with what a step of its type always reports, and with placeholders for whatever else the pipeline refers to.</summary>
internal sealed class PlaceholderResult(Placeholders placeholders) : IInlineStepExecutor
{
    public Task<StepOutcome> ExecuteAsync(StepContext step, CancellationToken cancellationToken)
    {
        var (document, metadata) = StepDocuments.Completed(step);
        placeholders.Fill(document, step.StepName);
        return Task.FromResult(StepOutcome.Succeeded(document, metadata));
    }
}
