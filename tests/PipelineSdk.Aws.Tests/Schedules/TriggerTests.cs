using PipelineSdk.Aws.Scheduler;
using PipelineSdk.Aws.Tests.Infrastructure;

namespace PipelineSdk.Aws.Tests.Schedules;

public sealed class TriggerTests(MotoServer moto)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Triggers_are_created_updated_described_and_deleted()
    {
        using var session = TestAws.Session(moto.Url);
        var pipeline = NewPipeline();
        await pipeline.UpsertAsync(session, cancellationToken: Cancellation);
        var nightly = $"{pipeline.Name}.nightly";
        var start = new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero);

        var created = await pipeline.PutTriggersAsync(
            session,
            [
                PipelineSchedule.Rate(TimeSpan.FromHours(6)),
                PipelineSchedule.Cron("0 1 * * ? *") with
                {
                    Name = nightly,
                    TimeZone = "Europe/Berlin",
                    StartDate = start,
                    EndDate = start.AddYears(1),
                    Parameters = new() { ["Depth"] = 3 },
                },
            ],
            "SchedulerRole",
            Cancellation);
        var updated = await pipeline.PutTriggersAsync(
            session, [PipelineSchedule.At(start) with { Enabled = false }], cancellationToken: Cancellation);

        var first = await pipeline.DescribeTriggerAsync(session, cancellationToken: Cancellation);
        var second = await pipeline.DescribeTriggerAsync(session, nightly, Cancellation);
        Assert.Equal(
            ("at(2030-01-01T00:00:00)", ScheduleState.Disabled, $"arn:aws:iam::{TestAws.Account}:role/TestRole"),
            (first.ScheduleExpression, first.State, first.Target?.RoleArn));
        Assert.Equal(
            ("cron(0 1 * * ? *)", "Europe/Berlin", ScheduleState.Enabled, start, start.AddYears(
                1), $"arn:aws:iam::{TestAws.Account}:role/SchedulerRole"),
            (second.ScheduleExpression, second.ScheduleExpressionTimezone, second.State, second.StartDate, second.EndDate,
                second.Target?.RoleArn));
        Assert.Equal([new() { Name = "Depth", Value = "3" }], second.Target!.SageMakerPipelineParameters!.PipelineParameterList);
        Assert.Equal([first.Arn!, second.Arn!], created);
        Assert.Equal([first.Arn!], updated);
        Assert.Equal([nightly], await pipeline.DeleteTriggersAsync(session, [nightly, "no-such-trigger"], Cancellation));
        await Assert.ThrowsAsync<ResourceNotFoundException>(() => pipeline.DescribeTriggerAsync(session, nightly, Cancellation));
    }

    [Fact]
    public async Task A_pipeline_that_does_not_exist_has_no_triggers()
    {
        using var session = TestAws.Session(moto.Url);
        var pipeline = NewPipeline();

        var error = await Assert.ThrowsAsync<PipelineTriggerException>(
            () => pipeline.PutTriggersAsync(session, [PipelineSchedule.Rate(TimeSpan.FromHours(1))], cancellationToken: Cancellation));

        Assert.Equal(
            $"The triggers of the pipeline '{pipeline.Name}' cannot be put:\nThe pipeline does not exist: create it before its triggers.",
                error.Message);
    }

    [Fact]
    public async Task All_problems_are_told_at_once_and_before_any_call()
    {
        await using var service = new ScriptedService();
        using var session = TestAws.Session(service.Url);
        var pipeline = new Pipeline("Ops") { Parameters = [new ParameterInteger("Depth")], Steps = [new FailStep("Stop")] };
        var hourly = PipelineSchedule.Rate(TimeSpan.FromHours(1)) with { Parameters = new() { ["Depth"] = 1 } };
        var now = DateTimeOffset.UnixEpoch;

        var error = await Assert.ThrowsAsync<PipelineTriggerException>(() => pipeline.PutTriggersAsync(
            session,
            [hourly, hourly, hourly with { Name = "a b" }, hourly with { Name = "c", Parameters = null },
                hourly with { Name = "d", StartDate = now, EndDate = now }],
            cancellationToken: Cancellation));
        var none = await Assert.ThrowsAsync<PipelineTriggerException>(
            () => pipeline.PutTriggersAsync(session, [], cancellationToken: Cancellation));

        Assert.Equal(
            [
                "Several triggers have the name 'Ops': give each a name of its own.",
                "'a b' is no name for a schedule, which is of 1 to 64 letters, digits, '-', '_' and '.'.",
                "'c': The parameter 'Depth' has no value: it has no default, and none was given.",
                "'d': The end date is not after the start date.",
            ],
            error.Problems);
        Assert.Equal(["There are none: give at least one."], none.Problems);
        Assert.Empty(service.Operations);
    }

    [Fact]
    public async Task A_trigger_that_somebody_else_creates_meanwhile_is_updated()
    {
        var updates = 0;
        await using var server = new ScriptedServer((request, _) => request.Method switch
        {
            "PUT" when updates++ == 0 => ScriptedReply.Error("ResourceNotFoundException", "There is none.", 404),
            "PUT" => ScriptedReply.Ok("""{"ScheduleArn":"arn"}"""),
            "POST" when request.Target.StartsWith("/schedules", StringComparison.Ordinal) => ScriptedReply.Error(
                "ConflictException", "There is one.", 409),
            _ => ScriptedReply.Ok("""{"PipelineArn":"p","PipelineStatus":"Active"}"""),
        });
        using var session = TestAws.Session(server.Url);

        Assert.Equal(["arn"], await NewPipeline().PutTriggersAsync(
            session, [PipelineSchedule.Rate(TimeSpan.FromHours(1))], cancellationToken: Cancellation));
        Assert.Equal(["POST", "PUT", "POST", "PUT"], server.Requests.Select(static request => request.Method));
    }

    [Fact]
    public async Task Without_a_role_it_is_said_what_to_set()
    {
        var user = $"arn:aws:iam::{TestAws.Account}:user/me";
        await using var server = new ScriptedServer((_, _) => new(
            200,
            $"<GetCallerIdentityResponse xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\"><GetCallerIdentityResult><Arn>{user}</Arn>" +
            $"<UserId>u</UserId><Account>{TestAws.Account}</Account></GetCallerIdentityResult></GetCallerIdentityResponse>")
        {
            ContentType = "text/xml",
        });
        using var session = TestAws.Session(server.Url, static options => options.Role = null);

        var error = await Assert.ThrowsAsync<PipelineSessionException>(
            () => NewPipeline().PutTriggersAsync(session, [PipelineSchedule.Rate(TimeSpan.FromHours(1))], cancellationToken: Cancellation));

        Assert.StartsWith($"No role for the pipeline is configured, and the current identity '{user}' is no role", error.Message,
            StringComparison.Ordinal);
    }

    private static Pipeline NewPipeline() =>
        new(TestAws.UniqueName("trigger")) { Parameters = [new ParameterInteger("Depth", 1)], Steps = [new FailStep("Stop")] };
}
