using System.Diagnostics;
using System.Net;
using Microsoft.Extensions.Logging;
using PipelineSdk.Aws.SageMaker;

namespace PipelineSdk.Aws;

/// <summary>
/// Carries a plan out: assets, functions, the pipeline, its tags. Each comes only when everything that it refers to is there, so that whatever is
/// interrupted can be done again.
/// </summary>
internal sealed class PipelinePublisher(PipelineSession session, PipelinePlanner planner, UpsertOptions options)
{
    private const int MaxTries = 8;

    private readonly ILogger _logger = session.Loggers.CreateLogger(PublishingLog.Category);

    public async Task<UpsertResult> PublishAsync(PipelinePlan plan, CancellationToken cancellationToken)
    {
        var start = Stopwatch.GetTimestamp();
        var uploaded = await UploadAsync(plan, cancellationToken).ConfigureAwait(false);
        var functions = new FunctionPublisher(session.Lambda, options.Time);
        foreach (var (done, function) in plan.Functions.Index())
        {
            Report(UpsertPhase.UpdatingFunctions, done, function.FunctionName);
            await functions.PublishAsync(function, cancellationToken).ConfigureAwait(false);
            _logger.PublishedFunction(function.FunctionName, function.Action);
        }

        Report(UpsertPhase.UpdatingPipeline, plan.Functions.Count, null);
        var result = await PublishPipelineAsync(plan, cancellationToken).ConfigureAwait(false);
        _logger.Published(plan.PipelineName, result.PipelineArn, plan.Action, uploaded, Stopwatch.GetElapsedTime(start).TotalSeconds);
        Report(UpsertPhase.Done, 0, null);
        return result;

        void Report(UpsertPhase phase, int done, string? item) =>
            options.Progress?.Report(new(phase, done, phase == UpsertPhase.UpdatingFunctions ? plan.Functions.Count : 0, uploaded, item));
    }

    private async Task<long> UploadAsync(PipelinePlan plan, CancellationToken cancellationToken)
    {
        if (plan.Uploads.Count == 0)
        {
            return 0;
        }

        var bucket = await session.GetDefaultBucketAsync(cancellationToken).ConfigureAwait(false);
        if (plan.Uploads.Any(upload => upload.Location.Bucket == bucket))
        {
            await session.EnsureDefaultBucketAsync(cancellationToken).ConfigureAwait(false);
        }

        var uploader = new AssetUploader(session.ObjectStore, options, _logger, plan.Uploads.Count);
        await uploader.UploadAsync(plan.Uploads, cancellationToken).ConfigureAwait(false);
        return uploader.Bytes;
    }

    // Somebody else may create or update the pipeline at the same time: then what exists is looked at again. The last one wins, as a whole.
    private async Task<UpsertResult> PublishPipelineAsync(PipelinePlan first, CancellationToken cancellationToken)
    {
        var plan = first;
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await SendAsync(plan, cancellationToken).ConfigureAwait(false) with { Plan = first };
            }
            catch (AmazonSageMakerException e) when (tries < MaxTries && e.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.Conflict)
            {
                var existing = await planner.FindAsync(cancellationToken).ConfigureAwait(false);
                var next = planner.Compare(existing, plan.RoleArn);
                if (first.Action == PlanAction.None || (e is not ConflictException && (plan.Action != PlanAction.Create || next.Action == PlanAction.Create)))
                {
                    throw;
                }

                _logger.Contended(plan.PipelineName, e.ErrorCode, tries);
                await Task.Delay(TimeSpan.FromMilliseconds(50 << tries), options.Time, cancellationToken).ConfigureAwait(false);
                plan = next;
            }
        }
    }

    private async Task<UpsertResult> SendAsync(PipelinePlan plan, CancellationToken cancellationToken)
    {
        var requests = new PipelineRequests(plan, options);
        if (plan.Action == PlanAction.Create)
        {
            var created = await session.SageMaker.CreatePipelineAsync(requests.Create(), cancellationToken).ConfigureAwait(false);
            return new(created.PipelineArn!, plan);
        }

        var result = new UpsertResult(plan.Existing!.Response.PipelineArn!, plan);
        if (plan.Action == PlanAction.Update)
        {
            var updated = await session.SageMaker.UpdatePipelineAsync(requests.Update(), cancellationToken).ConfigureAwait(false);
            result = result with { PipelineVersionId = updated.PipelineVersionId };
        }

        if (requests.AddTags() is { } add)
        {
            await session.SageMaker.AddTagsAsync(add, cancellationToken).ConfigureAwait(false);
        }

        if (requests.DeleteTags() is { } delete)
        {
            await session.SageMaker.DeleteTagsAsync(delete, cancellationToken).ConfigureAwait(false);
        }

        return result;
    }
}
