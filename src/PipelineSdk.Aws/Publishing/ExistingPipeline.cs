using PipelineSdk.Aws.SageMaker;

namespace PipelineSdk.Aws;

/// <summary>A pipeline as the service has it.</summary>
/// <param name="Response">What the service says of it.</param>
/// <param name="Tags">Its tags; <see langword="null"/> if they were not asked for.</param>
internal sealed record ExistingPipeline(DescribePipelineResponse Response, IReadOnlyDictionary<string, string>? Tags)
{
    /// <summary>Its definition; <see langword="null"/> if it cannot be read.</summary>
    public PipelineDefinition? Definition { get; } =
        Response.PipelineDefinition is { } text && PipelineDefinition.TryParse(text, out var definition, out _) ? definition : null;

    /// <summary>The pipeline of a name, or <see langword="null"/> if there is none.</summary>
    /// <exception cref="PipelinePublishingException">It is being deleted.</exception>
    public static async Task<ExistingPipeline?> FindAsync(IAmazonSageMaker client, string name, bool withTags, CancellationToken cancellationToken)
    {
        if (await DescribeAsync(client, name, cancellationToken).ConfigureAwait(false) is not { } response)
        {
            return null;
        }

        if (response.PipelineStatus == PipelineStatus.Deleting)
        {
            throw new PipelinePublishingException($"The pipeline '{name}' is being deleted. Wait until it is gone, or give the pipeline another name.");
        }

        return new(response, withTags ? await TagsAsync(client, response.PipelineArn!, cancellationToken).ConfigureAwait(false) : null);
    }

    private static async Task<DescribePipelineResponse?> DescribeAsync(IAmazonSageMaker client, string name, CancellationToken cancellationToken)
    {
        try
        {
            return await client.DescribePipelineAsync(new() { PipelineName = name }, cancellationToken).ConfigureAwait(false);
        }
        catch (ResourceNotFoundException)
        {
            return null;
        }
        catch (AmazonSageMakerException e) when (e.ErrorCode == "ValidationException")
        {
            // Stand-ins may say so of a missing pipeline, the service of a bad name. The list knows which it is.
            if (await IsListedAsync(client, name, cancellationToken).ConfigureAwait(false))
            {
                throw;
            }

            return null;
        }
    }

    private static async Task<bool> IsListedAsync(IAmazonSageMaker client, string name, CancellationToken cancellationToken)
    {
        var pages = Clients.Pages.Of(
            new ListPipelinesRequest { PipelineNamePrefix = name },
            (request, cancellation) => client.ListPipelinesAsync(request, cancellation),
            cancellationToken);
        await foreach (var page in pages.ConfigureAwait(false))
        {
            if (page.PipelineSummaries.Any(summary => summary.PipelineName == name))
            {
                return true;
            }
        }

        return false;
    }

    private static async Task<IReadOnlyDictionary<string, string>> TagsAsync(IAmazonSageMaker client, string arn, CancellationToken cancellationToken)
    {
        var tags = new Dictionary<string, string>(StringComparer.Ordinal);
        var pages = Clients.Pages.Of(
            new ListTagsRequest { ResourceArn = arn }, (request, cancellation) => client.ListTagsAsync(request, cancellation), cancellationToken);
        await foreach (var page in pages.ConfigureAwait(false))
        {
            foreach (var tag in page.Tags)
            {
                tags[tag.Key!] = tag.Value ?? "";
            }
        }

        return tags;
    }
}
