namespace PipelineSdk.Local;

/// <summary>Runs model steps: writes the model's record.</summary>
internal sealed class ModelExecutor(DocumentStore documents) : IInlineStepExecutor
{
    public const string Collection = "models";

    public Task<StepOutcome> ExecuteAsync(StepContext step, CancellationToken cancellationToken)
    {
        var (document, metadata) = ModelDocument.Of(step, step.JobName);
        documents.Write(Collection, step.JobName, JsonValues.Of(document));
        return Task.FromResult(StepOutcome.Succeeded(document, metadata));
    }
}
