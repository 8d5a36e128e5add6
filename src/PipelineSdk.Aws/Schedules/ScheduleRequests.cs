using PipelineSdk.Aws.Scheduler;

namespace PipelineSdk.Aws;

/// <summary>The requests that put a schedule.</summary>
internal sealed class ScheduleRequests(PipelineSchedule trigger, string name, string pipelineArn, string roleArn)
{
    private readonly FlexibleTimeWindow _window = new() { Mode = FlexibleTimeWindowMode.Off };

    public CreateScheduleRequest Create() => new()
    {
        Name = name,
        ScheduleExpression = trigger.Expression,
        ScheduleExpressionTimezone = trigger.TimeZone,
        FlexibleTimeWindow = _window,
        Target = Target,
        State = State,
        StartDate = trigger.StartDate,
        EndDate = trigger.EndDate,
    };

    public UpdateScheduleRequest Update() => new()
    {
        Name = name,
        ScheduleExpression = trigger.Expression,
        ScheduleExpressionTimezone = trigger.TimeZone,
        FlexibleTimeWindow = _window,
        Target = Target,
        State = State,
        StartDate = trigger.StartDate,
        EndDate = trigger.EndDate,
    };

    private ScheduleState State => trigger.Enabled ? ScheduleState.Enabled : ScheduleState.Disabled;

    // Without its own parameters, empty as they may be, the target would be taken for something else than a pipeline.
    private Target Target => new()
    {
        Arn = pipelineArn,
        RoleArn = roleArn,
        SageMakerPipelineParameters = new()
        {
            PipelineParameterList = trigger.Parameters is { Count: > 0 } values
                ? [.. values.Select(static value => new SageMakerPipelineParameter { Name = value.Key, Value = value.Value.Text })]
                : null,
        },
    };
}
