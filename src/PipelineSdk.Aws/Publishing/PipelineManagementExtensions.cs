using System.Runtime.CompilerServices;
using PipelineSdk.Aws.SageMaker;

namespace PipelineSdk.Aws;

/// <summary>Looks at published pipelines and their versions, and deletes them. Only the pipeline's name counts: <c>new Pipeline("name")</c> will do.</summary>
public static class PipelineManagementExtensions
{
    /// <summary>Asks for the pipeline as it is published.</summary>
    /// <param name="pipeline">The pipeline.</param>
    /// <param name="session">Where it is published.</param>
    /// <param name="versionId">One of its versions, at least 1; by default the latest.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>What the service has.</returns>
    /// <exception cref="AmazonSageMakerException">There is none, or the service refuses the call.</exception>
    public static Task<DescribePipelineResponse> DescribeAsync(
        this Pipeline pipeline, PipelineSession session, long? versionId = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(pipeline);
        ArgumentNullException.ThrowIfNull(session);
        return session.SageMaker.DescribePipelineAsync(new() { PipelineName = pipeline.Name, PipelineVersionId = versionId }, cancellationToken);
    }

    /// <summary>Deletes the pipeline. What was uploaded for it stays, and so do its Lambda functions. No execution may be running.</summary>
    /// <inheritdoc cref="DescribeAsync"/>
    /// <returns>The ARN that it had.</returns>
    public static async Task<string> DeleteAsync(this Pipeline pipeline, PipelineSession session, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(pipeline);
        ArgumentNullException.ThrowIfNull(session);
        var deleted = await session.SageMaker.DeletePipelineAsync(new() { PipelineName = pipeline.Name }, cancellationToken).ConfigureAwait(false);
        return deleted.PipelineArn!;
    }

    /// <summary>Lists the pipeline's versions; each page is asked for when it is wanted.</summary>
    /// <param name="pipeline">The pipeline.</param>
    /// <param name="session">Where it is published.</param>
    /// <param name="sortOrder">The order of their making; by default the service's.</param>
    /// <param name="pageSize">How many are asked for at a time, 1 to 100; by default the service's number.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>The versions.</returns>
    /// <exception cref="AmazonSageMakerException">There is no such pipeline, or the service refuses the call.</exception>
    public static async IAsyncEnumerable<PipelineVersionSummary> ListVersionsAsync(
        this Pipeline pipeline,
        PipelineSession session,
        SortOrder? sortOrder = null,
        int? pageSize = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(pipeline);
        ArgumentNullException.ThrowIfNull(session);
        var request = new ListPipelineVersionsRequest { PipelineName = pipeline.Name, SortOrder = sortOrder, MaxResults = pageSize };
        var pages = Clients.Pages.Of(request, (page, cancellation) => session.SageMaker.ListPipelineVersionsAsync(page, cancellation), cancellationToken);
        await foreach (var page in pages.ConfigureAwait(false))
        {
            foreach (var version in page.PipelineVersionSummaries)
            {
                yield return version;
            }
        }
    }

    /// <summary>Asks for the number of the latest version.</summary>
    /// <inheritdoc cref="DescribeAsync"/>
    /// <returns>The number; <see langword="null"/> if the service has no versions of it.</returns>
    public static async Task<long?> GetLatestVersionIdAsync(
        this Pipeline pipeline, PipelineSession session, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(pipeline);
        ArgumentNullException.ThrowIfNull(session);
        var page = await session.SageMaker.ListPipelineVersionsAsync(new() { PipelineName = pipeline.Name, MaxResults = 1 }, cancellationToken)
            .ConfigureAwait(false);
        return page.PipelineVersionSummaries is [var latest, ..] ? latest.PipelineVersionId : null;
    }

    /// <summary>Names or describes a version. What is not given stays as it is.</summary>
    /// <param name="pipeline">The pipeline.</param>
    /// <param name="session">Where it is published.</param>
    /// <param name="versionId">The version. Range: at least 1.</param>
    /// <param name="displayName">The name to show. Length: 1 to 82; pattern: <c>[a-zA-Z0-9](-*[a-zA-Z0-9])*</c>.</param>
    /// <param name="description">The description. Length: at most 3,072.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <exception cref="AmazonSageMakerException">There is no such pipeline or version, or the service refuses a call.</exception>
    public static async Task UpdateVersionAsync(
        this Pipeline pipeline,
        PipelineSession session,
        long versionId,
        string? displayName = null,
        string? description = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(versionId, 1);
        var existing = await pipeline.DescribeAsync(session, cancellationToken: cancellationToken).ConfigureAwait(false);
        var request = new UpdatePipelineVersionRequest
        {
            PipelineArn = existing.PipelineArn!,
            PipelineVersionId = versionId,
            PipelineVersionDisplayName = displayName,
            PipelineVersionDescription = description,
        };
        await session.SageMaker.UpdatePipelineVersionAsync(request, cancellationToken).ConfigureAwait(false);
    }
}
