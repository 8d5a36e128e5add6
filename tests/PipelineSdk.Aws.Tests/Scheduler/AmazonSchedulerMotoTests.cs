using PipelineSdk.Aws.Scheduler;
using PipelineSdk.Aws.Tests.Infrastructure;

namespace PipelineSdk.Aws.Tests.Scheduler;

public sealed class AmazonSchedulerMotoTests(MotoServer moto)
{
    [Fact]
    public async Task A_schedule_is_created_got_updated_listed_and_deleted()
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var client = new AmazonSchedulerClient(TestAws.Credentials, TestAws.Config<AmazonSchedulerConfig>(moto.Url));
        var name = TestAws.UniqueName("schedule");
        var start = new DateTimeOffset(2030, 1, 2, 3, 4, 5, TimeSpan.Zero);
        var target = new Target
        {
            Arn = $"arn:aws:sagemaker:us-east-1:{TestAws.Account}:pipeline/p",
            RoleArn = $"arn:aws:iam::{TestAws.Account}:role/r",
            SageMakerPipelineParameters = new() { PipelineParameterList = [new() { Name = "a", Value = "1" }] },
        };
        var create = new CreateScheduleRequest
        {
            Name = name,
            ScheduleExpression = "rate(5 minutes)",
            FlexibleTimeWindow = new() { Mode = FlexibleTimeWindowMode.Off },
            StartDate = start,
            Target = target,
        };

        var created = await client.CreateScheduleAsync(create, cancellation);
        var got = await client.GetScheduleAsync(new() { Name = name, GroupName = "default" }, cancellation);
        await client.UpdateScheduleAsync(
            new()
            {
                Name = name,
                ScheduleExpression = "rate(1 hour)",
                FlexibleTimeWindow = got.FlexibleTimeWindow!,
                Target = got.Target!,
                State = ScheduleState.Disabled,
            },
            cancellation);
        var updated = await client.GetScheduleAsync(new() { Name = name }, cancellation);
        var listed = await client.ListSchedulesAsync(new() { NamePrefix = name, MaxResults = 10 }, cancellation);
        await Assert.ThrowsAsync<ConflictException>(() => client.CreateScheduleAsync(create, cancellation));
        await client.DeleteScheduleAsync(new() { Name = name, GroupName = "default" }, cancellation);

        Assert.EndsWith("/default/" + name, created.ScheduleArn, StringComparison.Ordinal);
        Assert.Equal((start, "rate(5 minutes)", target.Arn), (got.StartDate, got.ScheduleExpression, got.Target!.Arn));
        Assert.Equal([new() { Name = "a", Value = "1" }], got.Target.SageMakerPipelineParameters!.PipelineParameterList);
        Assert.Equal(("rate(1 hour)", ScheduleState.Disabled), (updated.ScheduleExpression, updated.State));
        Assert.Contains(name, listed.Schedules.Select(static schedule => schedule.Name));
        await Assert.ThrowsAsync<ResourceNotFoundException>(() => client.GetScheduleAsync(new() { Name = name }, cancellation));
    }
}
