using PipelineSdk.Aws.Scheduler;

namespace PipelineSdk.Aws;

/// <summary>Triggers of published pipelines: schedules of EventBridge Scheduler, in its default group, that start them.</summary>
public static class PipelineTriggerExtensions
{
    /// <summary>Creates triggers of the pipeline, or updates those that there are.</summary>
    /// <param name="pipeline">The pipeline; its parameters must have defaults or values in the schedules.</param>
    /// <param name="session">Where it is published.</param>
    /// <param name="triggers">The triggers; at least one. Each has a name of its own.</param>
    /// <param name="role">
    /// The role that EventBridge Scheduler takes to start the pipeline: an ARN, or the name of a role in the account. By default the
    /// session's; it must trust <c>scheduler.amazonaws.com</c>.
    /// </param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>The ARNs of the schedules, in order of the triggers.</returns>
    /// <exception cref="PipelineTriggerException">
    /// There is no such pipeline; or a trigger is wrong, which is told before any call and with all problems.
    /// </exception>
    /// <exception cref="PipelineSessionException">There is no Region, no role, or there are no credentials.</exception>
    /// <exception cref="SageMaker.AmazonSageMakerException">SageMaker refuses the call.</exception>
    /// <exception cref="AmazonSchedulerException">EventBridge Scheduler refuses a call.</exception>
    public static Task<IReadOnlyList<string>> PutTriggersAsync(
        this Pipeline pipeline,
        PipelineSession session,
        IEnumerable<PipelineSchedule> triggers,
        string? role = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(pipeline);
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(triggers);
        return new TriggerPublisher(session, pipeline).PutAsync([.. triggers], role, cancellationToken);
    }

    /// <summary>Asks for a trigger.</summary>
    /// <param name="pipeline">The pipeline.</param>
    /// <param name="session">Where it is published.</param>
    /// <param name="name">The trigger's name; by default the pipeline's.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>What EventBridge Scheduler has.</returns>
    /// <exception cref="PipelineSessionException">There is no Region, or there are no credentials.</exception>
    /// <exception cref="ResourceNotFoundException">There is none of this name.</exception>
    /// <exception cref="AmazonSchedulerException">EventBridge Scheduler refuses the call.</exception>
    public static Task<GetScheduleResponse> DescribeTriggerAsync(
        this Pipeline pipeline, PipelineSession session, string? name = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(pipeline);
        ArgumentNullException.ThrowIfNull(session);
        return session.Scheduler.GetScheduleAsync(new() { Name = name ?? pipeline.Name }, cancellationToken);
    }

    /// <summary>Deletes triggers. Those that are not there are passed over.</summary>
    /// <param name="pipeline">The pipeline.</param>
    /// <param name="session">Where it is published.</param>
    /// <param name="names">The triggers' names.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>The names of those that were there.</returns>
    /// <exception cref="PipelineSessionException">There is no Region, or there are no credentials.</exception>
    /// <exception cref="AmazonSchedulerException">EventBridge Scheduler refuses a call.</exception>
    public static Task<IReadOnlyList<string>> DeleteTriggersAsync(
        this Pipeline pipeline, PipelineSession session, IEnumerable<string> names, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(pipeline);
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(names);
        return new TriggerPublisher(session, pipeline).DeleteAsync([.. names], cancellationToken);
    }
}
