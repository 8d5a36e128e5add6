using System.Diagnostics;
using PipelineSdk.Aws.Tests.Executions;
using PipelineSdk.Aws.Tests.Infrastructure;

namespace PipelineSdk.Aws.Tests.Telemetry;

public sealed class ExecutionTelemetryTests : IDisposable
{
    private const string Secret = "hunter2";

    private static readonly ScriptedReply Started = ScriptedReply.Ok($$"""{"PipelineExecutionArn":"{{Scripts.Arn}}"}""");

    private readonly RecordingLoggerFactory _logs = new();
    private readonly InstantTime _time = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _logs.Dispose();

    [Fact]
    public async Task A_start_and_a_wait_tell_what_they_do_but_no_values()
    {
        await using var service = new ScriptedService
        {
            ["StartPipelineExecution"] = [ScriptedReply.Error("AccessDeniedException", "Not yet."), Started],
            ["DescribePipelineExecution"] = [ScriptedReply.Unavailable(), Scripts.Execution("Executing"), Scripts.Execution("Succeeded")],
        };
        using var session = TestAws.Session(service.Url, options => options.LoggerFactory = _logs);
        using var telemetry = new RecordingTelemetry();

        var execution = await NewPipeline().StartAsync(session, new() { Parameters = new() { ["Password"] = Secret }, Time = _time }, Cancellation);
        await execution.WaitAsync(Scripts.Instantly(_time), Cancellation);

        Assert.Equal(
            [
                $"start execution pipelinesdk.pipeline.name=ops pipelinesdk.execution.arn={Scripts.Arn}",
                $"wait for execution pipelinesdk.execution.arn={Scripts.Arn} pipelinesdk.execution.status=Succeeded",
            ],
            telemetry.Spans.Select(static span => string.Join(
                ' ', [span.OperationName, .. span.TagObjects.Select(static tag => $"{tag.Key}={tag.Value}")])));
        Assert.Equal(
            ["pipelinesdk.execution.starts 1", "pipelinesdk.execution.wait.duration … pipelinesdk.execution.status=Succeeded"],
            telemetry.Measurements);
        Assert.Equal(
            [
                "Warning: Starting pipeline 'ops' is denied. It may be allowed when its tags have come into effect: trying again, try 1.",
                $"Information: Started execution '{Scripts.Arn}' of pipeline 'ops'.",
                $"Warning: Asking about execution '{Scripts.Arn}' failed and is tried again.",
                $"Information: Execution '{Scripts.Arn}' has ended: Succeeded.",
            ],
            _logs.Lines.Select(static line => $"{line.Level}: {line.Text}"));
        Assert.DoesNotContain(Secret, string.Join('\n', _logs.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_start_that_fails_marks_its_span_and_measurement()
    {
        await using var service = new ScriptedService();
        using var session = TestAws.Session(service.Url, options => options.LoggerFactory = _logs);
        using var telemetry = new RecordingTelemetry();

        await Assert.ThrowsAsync<PipelineStartException>(
            () => NewPipeline().StartAsync(session, new() { Parameters = new() { ["Other"] = Secret } }, Cancellation));

        var span = Assert.Single(telemetry.Spans);
        Assert.Equal((ActivityStatusCode.Error, "PipelineSdk.Aws.PipelineStartException"), (span.Status, span.GetTagItem("error.type")));
        Assert.Equal(["pipelinesdk.execution.starts 1 error.type=PipelineSdk.Aws.PipelineStartException"], telemetry.Measurements);
    }

    [Fact]
    public async Task Triggers_are_told_of()
    {
        await using var server = new ScriptedServer(static (request, _) => request.Method switch
        {
            "PUT" => ScriptedReply.Ok("""{"ScheduleArn":"arn"}"""),
            "DELETE" when request.Target.StartsWith("/schedules/gone", StringComparison.Ordinal) =>
                ScriptedReply.Error("ResourceNotFoundException", "There is none.", 404),
            _ => ScriptedReply.Ok("""{"PipelineArn":"p","PipelineStatus":"Active"}"""),
        });
        using var session = TestAws.Session(server.Url, options => options.LoggerFactory = _logs);
        using var telemetry = new RecordingTelemetry();

        await NewPipeline().PutTriggersAsync(session, [PipelineSchedule.Rate(TimeSpan.FromHours(1))], cancellationToken: Cancellation);
        await NewPipeline().DeleteTriggersAsync(session, ["ops", "gone"], Cancellation);

        Assert.Equal(["put trigger"], telemetry.Spans.Select(static span => span.OperationName));
        Assert.Equal(
            [
                "Information: Put trigger 'ops' of pipeline 'ops' as 'arn'.",
                "Information: Deleted trigger 'ops'.",
                "Warning: There is no trigger 'gone' to delete.",
            ],
            _logs.Lines.Select(static line => $"{line.Level}: {line.Text}"));
    }

    private static Pipeline NewPipeline() => new("ops") { Parameters = [new ParameterString("Password", "p")], Steps = [new FailStep("Stop")] };
}
