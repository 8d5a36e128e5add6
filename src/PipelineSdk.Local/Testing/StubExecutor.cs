using System.Text;

namespace PipelineSdk.Local.Testing;

/// <summary>Does what a stub declares.</summary>
internal sealed class StubExecutor(Placeholders placeholders, StepStub stub) : IInlineStepExecutor, IWrappingStepExecutor
{
    private IStepExecutor? _inner;

    public void SetInner(string stepName, IStepExecutor inner) => _inner = inner;

    public Task<StepOutcome> ExecuteAsync(StepContext step, CancellationToken cancellationToken)
    {
        var attempt = step.Attempt;
        foreach (var fault in stub.Faults)
        {
            if (attempt <= fault.Count)
            {
                return Task.FromResult(StepOutcome.Failed(fault.Reason, fault.ExceptionType).After(stub.Duration));
            }

            attempt -= fault.Count;
        }

        return stub.HasResult ? SucceedAsync(step, cancellationToken) : HandOnAsync(step, cancellationToken);
    }

    private async Task<StepOutcome> HandOnAsync(StepContext step, CancellationToken cancellationToken)
    {
        var inner = _inner!;
        var outcome = inner is IInlineStepExecutor
            ? await inner.ExecuteAsync(step, cancellationToken).ConfigureAwait(false)
            : await Task.Run(() => inner.ExecuteAsync(step, cancellationToken), cancellationToken).ConfigureAwait(false);
        return outcome.After(stub.Duration);
    }

    private async Task<StepOutcome> SucceedAsync(StepContext step, CancellationToken cancellationToken)
    {
        var (document, metadata) = StepDocuments.Completed(step);
        if (stub.Outputs.Count > 0)
        {
            var outputs = OutputsDocument.Defaults(step.Definition);
            JsonMerge.Into(outputs, JsonValues.Of(stub.Outputs));
            (document, metadata) = OutputsDocument.Of(step, StepOutputValues.Read(step.Definition, outputs));
        }

        JsonMerge.Into(document, JsonValues.Of(stub.Properties));
        placeholders.Fill(document, step.StepName);
        var properties = JsonValues.Of(document);
        foreach (var (name, content) in stub.PropertyFiles)
        {
            var file = step.Definition.PropertyFiles.First(file => file.Name == name);
            await WriteAsync(
                step, properties, $"ProcessingOutputConfig.Outputs['{file.OutputName}'].S3Output.S3Uri", file.Path, content, cancellationToken).ConfigureAwait(false);
        }

        foreach (var (uriPath, key, content) in stub.Files)
        {
            await WriteAsync(step, properties, uriPath, key, content, cancellationToken).ConfigureAwait(false);
        }

        return StepOutcome.Succeeded(document, metadata).After(stub.Duration);
    }

    private static async Task WriteAsync(
        StepContext step, JsonElement properties, string uriPath, string key, string content, CancellationToken cancellationToken)
    {
        if (JsonPath.Parse(uriPath) is not { } path || JsonPath.Follow(properties, path, out var uri) < path.Count ||
            uri.ValueKind != JsonValueKind.String || !ObjectLocation.TryParse($"{uri.GetString()!.TrimEnd('/')}/{key.TrimStart('/')}", out var location))
        {
            throw new StepFaultException($"'{key}' cannot be written: step '{step.StepName}' reports no S3 URI '{uriPath}'.");
        }

        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(content));
        await step.Store.WriteAsync(location, stream, null, cancellationToken).ConfigureAwait(false);
    }
}
