using System.Text.Json;

namespace PipelineSdk.Aws;

/// <summary>Reads property files where the processing jobs of an execution have put them.</summary>
internal sealed class PropertyFileReader(PipelineSession session, PipelineExecution execution)
{
    public async Task<JsonElement> ReadAsync(string stepName, string fileName, CancellationToken cancellationToken)
    {
        var definition = await execution.GetDefinitionAsync(cancellationToken).ConfigureAwait(false);
        var file = FileOf(definition, stepName, fileName);
        var step = await execution.GetStepAsync(stepName, cancellationToken).ConfigureAwait(false);
        var job = step.Metadata.ProcessingJob?.Arn
            ?? throw new InvalidOperationException(
                $"The step '{stepName}' ({step.Status}) has no processing job that would write the property file '{fileName}'.");
        var location = await FindAsync(job, file, cancellationToken).ConfigureAwait(false);

        var content = await session.ObjectStore.OpenReadAsync(location, cancellationToken).ConfigureAwait(false);
        await using (content.ConfigureAwait(false))
        {
            return await ParseAsync(location, content, cancellationToken).ConfigureAwait(false);
        }
    }

    private static PropertyFile FileOf(PipelineDefinition definition, string stepName, string fileName)
    {
        var step = definition.AllSteps.FirstOrDefault(step => step.Name == stepName)
            ?? throw new KeyNotFoundException($"There is no step '{stepName}'. The steps: {Texts.Names(definition.Graph.Steps)}.");
        return step.PropertyFiles.FirstOrDefault(file => file.Name == fileName) ?? throw new KeyNotFoundException(
            $"The step '{stepName}' has no property file '{fileName}'." +
            $" Its property files: {Texts.Names(step.PropertyFiles.Select(static file => file.Name))}.");
    }

    private async Task<ObjectLocation> FindAsync(string jobArn, PropertyFile file, CancellationToken cancellationToken)
    {
        var name = jobArn[(jobArn.LastIndexOf('/') + 1)..];
        var job = await session.SageMaker.DescribeProcessingJobAsync(new() { ProcessingJobName = name }, cancellationToken)
            .ConfigureAwait(false);
        var outputs = job.ProcessingOutputConfig?.Outputs ?? [];
        var uri = outputs.FirstOrDefault(output => output.OutputName == file.OutputName)?.S3Output?.S3Uri
            ?? throw new InvalidOperationException(
            $"The job '{name}' has no output '{file.OutputName}' in S3." +
                $" Its outputs: {Texts.Names(outputs.Select(static output => output.OutputName ?? ""))}.");
        return ObjectLocation.Parse($"{uri.TrimEnd('/')}/{file.Path.TrimStart('/')}");
    }

    private static async Task<JsonElement> ParseAsync(ObjectLocation location, Stream content, CancellationToken cancellationToken)
    {
        try
        {
            using var document = await JsonDocument.ParseAsync(content, cancellationToken: cancellationToken).ConfigureAwait(false);
            return document.RootElement.Clone();
        }
        catch (JsonException e)
        {
            throw new JsonException($"'{location}' is no JSON: {e.Message}", e);
        }
    }
}
