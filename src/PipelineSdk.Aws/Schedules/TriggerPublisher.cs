using Microsoft.Extensions.Logging;
using PipelineSdk.Aws.Scheduler;

namespace PipelineSdk.Aws;

/// <summary>Puts and deletes the schedules of a pipeline.</summary>
internal sealed class TriggerPublisher(PipelineSession session, Pipeline pipeline)
{
    private readonly ILogger _logger = session.Loggers.CreateLogger(TriggerLog.Category);

    public async Task<IReadOnlyList<string>> PutAsync(
        IReadOnlyList<PipelineSchedule> triggers, string? role, CancellationToken cancellationToken)
    {
        Refuse([.. TriggerRules.Problems(pipeline, triggers)]);
        var roleArn = await session.GetRoleArnAsync(role, cancellationToken).ConfigureAwait(false);
        var existing = await ExistingPipeline.FindAsync(session.SageMaker, pipeline.Name, withTags: false, cancellationToken)
            .ConfigureAwait(false);
        if (existing is null)
        {
            Refuse(["The pipeline does not exist: create it before its triggers."]);
        }

        var arns = new List<string>();
        foreach (var trigger in triggers)
        {
            arns.Add(await PutAsync(trigger, existing!.Response.PipelineArn!, roleArn, cancellationToken).ConfigureAwait(false));
        }

        return arns;
    }

    public async Task<IReadOnlyList<string>> DeleteAsync(IReadOnlyList<string> names, CancellationToken cancellationToken)
    {
        var deleted = new List<string>();
        foreach (var name in names)
        {
            try
            {
                await session.Scheduler.DeleteScheduleAsync(new() { Name = name }, cancellationToken).ConfigureAwait(false);
                deleted.Add(name);
                _logger.Deleted(name);
            }
            catch (ResourceNotFoundException)
            {
                // Deleted before, or never made: either way it is not there, as is wanted.
                _logger.Missing(name);
            }
        }

        return deleted;
    }

    private void Refuse(IReadOnlyList<string> problems)
    {
        if (problems.Count > 0)
        {
            throw new PipelineTriggerException(pipeline.Name, problems);
        }
    }

    private Task<string> PutAsync(PipelineSchedule trigger, string pipelineArn, string roleArn, CancellationToken cancellationToken) =>
        Tracing.TraceAsync("put trigger", async span =>
        {
            var name = trigger.Name ?? pipeline.Name;
            span?.SetTag(Tracing.Pipeline, pipeline.Name).SetTag(Tracing.Trigger, name);
            var requests = new ScheduleRequests(trigger, name, pipelineArn, roleArn);
            var arn = await UpdateAsync(requests, cancellationToken).ConfigureAwait(false)
                ?? await CreateAsync(requests, cancellationToken).ConfigureAwait(false)
                ?? throw new PipelineTriggerException(
                    pipeline.Name, [$"The schedule '{name}' is being created and deleted by somebody else: try again."]);
            _logger.Put(name, pipeline.Name, arn);
            return arn;
        });

    private async Task<string?> CreateAsync(ScheduleRequests requests, CancellationToken cancellationToken)
    {
        try
        {
            var created = await session.Scheduler.CreateScheduleAsync(requests.Create(), cancellationToken).ConfigureAwait(false);
            return created.ScheduleArn!;
        }
        catch (ConflictException)
        {
            // Somebody else has created it meanwhile; the last one wins.
            return await UpdateAsync(requests, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<string?> UpdateAsync(ScheduleRequests requests, CancellationToken cancellationToken)
    {
        try
        {
            var updated = await session.Scheduler.UpdateScheduleAsync(requests.Update(), cancellationToken).ConfigureAwait(false);
            return updated.ScheduleArn;
        }
        catch (ResourceNotFoundException)
        {
            return null;
        }
    }
}
