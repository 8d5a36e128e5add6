namespace PipelineSdk.Aws.Tests.Operations;

/// <summary>The calls about triggers.</summary>
internal static class TriggerCalls
{
    private static readonly DateTimeOffset Start = new(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static IReadOnlyDictionary<string, OperationCall> All { get; } = new Dictionary<string, OperationCall>
    {
        ["triggers: update a schedule"] = new(true, static async (session, cancellation) => Assert.Equal(
            ["arn:Ops"],
            await NewPipeline().PutTriggersAsync(
                session, [PipelineSchedule.Rate(TimeSpan.FromHours(1)) with { StartDate = Start }], cancellationToken: cancellation))),
        ["triggers: create two schedules"] = new(true, static async (session, cancellation) => Assert.Equal(
            ["arn:one", "arn:two"],
            await NewPipeline().PutTriggersAsync(
                session,
                [
                    PipelineSchedule.Cron("0 1 * * ? *") with { Name = "one", Enabled = false, StartDate = Start },
                    PipelineSchedule.At(new(2024, 6, 1, 12, 0, 0, TimeSpan.FromHours(2))) with { Name = "two", StartDate = Start },
                ],
                cancellationToken: cancellation))),
        ["triggers: no such pipeline"] = new(false, static async (session, cancellation) => Assert.Equal(
            ["The pipeline does not exist: create it before its triggers."],
            (await Assert.ThrowsAsync<PipelineTriggerException>(() => NewPipeline().PutTriggersAsync(
                session, [PipelineSchedule.Rate(TimeSpan.FromHours(1))], cancellationToken: cancellation))).Problems)),
        ["triggers: describe"] = new(true, static async (session, cancellation) =>
        {
            var trigger = await NewPipeline().DescribeTriggerAsync(session, "one", cancellation);
            Assert.Equal(
                ("arn:1", "rate(1 hour)", "ENABLED", new DateTimeOffset(
                    2024, 1, 1, 7, 0, 0, TimeSpan.Zero), "arn:aws:iam::123456789012:role/SageMakerRole"),
                (trigger.Arn, trigger.ScheduleExpression, trigger.State?.Value, trigger.StartDate, trigger.Target?.RoleArn));
        }),
        ["triggers: delete, one is gone"] = new(true, static async (session, cancellation) =>
            Assert.Equal(["two"], await NewPipeline().DeleteTriggersAsync(session, ["one", "two"], cancellation))),
    };

    private static Pipeline NewPipeline() => PublishingCalls.NewPipeline();
}
