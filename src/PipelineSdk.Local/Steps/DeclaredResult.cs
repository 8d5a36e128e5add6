namespace PipelineSdk.Local;

/// <summary>Succeeds with what a step of the type always reports, and with what was declared beside it.</summary>
internal sealed class DeclaredResult(JsonObject? properties) : IInlineStepExecutor
{
    private readonly JsonElement? _properties = properties is null ? null : JsonValues.Of(properties);

    public Task<StepOutcome> ExecuteAsync(StepContext step, CancellationToken cancellationToken)
    {
        var (document, metadata) = StepDocuments.Completed(step);
        if (_properties is { } declared)
        {
            JsonMerge.Into(document, declared);
        }

        return Task.FromResult(StepOutcome.Succeeded(document, metadata));
    }
}
