namespace PipelineSdk.Local;

/// <summary>Runs steps that only make something known to the service, such as endpoint configurations: writes its record.</summary>
internal sealed class RecordExecutor(DocumentStore documents) : IInlineStepExecutor
{
    public Task<StepOutcome> ExecuteAsync(StepContext step, CancellationToken cancellationToken)
    {
        var (document, metadata) = OtherDocument.Of(step);
        documents.Write($"other/{step.Definition.Type}", document[step.Definition.Type + "Name"]!.GetValue<string>(), JsonValues.Of(document));
        return Task.FromResult(StepOutcome.Succeeded(document, metadata));
    }
}
