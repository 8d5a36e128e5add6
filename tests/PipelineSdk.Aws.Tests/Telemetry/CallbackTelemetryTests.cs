using System.Globalization;
using PipelineSdk.Aws.Tests.Callbacks;
using PipelineSdk.Aws.Tests.Infrastructure;

namespace PipelineSdk.Aws.Tests.Telemetry;

public sealed class CallbackTelemetryTests
{
    private const string Secret = "hunter2";

    [Fact]
    public async Task A_callback_is_told_in_a_span_measurements_and_log_lines_without_its_arguments_and_outputs()
    {
        await using var service = new CallbackStandIn();
        service.Send(CallbackStandIn.Body("Token00001", arguments: $$"""{"password":"{{Secret}}"}"""));
        service.Send(CallbackStandIn.Body("Token00002", arguments: $$"""{"password":"{{Secret}}"}"""));
        var handler = new DelegateHandler(static request => request.Token == "Token00001"
            ? CallbackResult.Success().With("password", request.Arguments.GetString("password"))
            : CallbackResult.Failure(request.Arguments.GetString("password")));
        using var telemetry = new RecordingTelemetry();

        await using var worker = new RunningWorker(service, handler, static options => options.MaxConcurrentHandlers = 1);
        await CallbackStandIn.UntilAsync(() => service.Remaining.Count == 0, TestContext.Current.CancellationToken);
        await worker.StopAsync();

        Assert.Equal(
            [
                $"handle callback messaging.system=aws_sqs pipelinesdk.callback.token=Token00001 pipelinesdk.execution.arn={CallbackStandIn.Execution} pipelinesdk.callback.outcome=Answered",
                $"handle callback messaging.system=aws_sqs pipelinesdk.callback.token=Token00002 pipelinesdk.execution.arn={CallbackStandIn.Execution} pipelinesdk.callback.outcome=Answered",
            ],
            telemetry.Spans.Select(static span => string.Join(' ', [span.OperationName, .. span.TagObjects.Select(static tag => $"{tag.Key}={tag.Value}")])));
        Assert.Equal(
            [
                "pipelinesdk.callback.active -1",
                "pipelinesdk.callback.active -1",
                "pipelinesdk.callback.active 1",
                "pipelinesdk.callback.active 1",
                "pipelinesdk.callback.answers 1 pipelinesdk.answer=failure",
                "pipelinesdk.callback.answers 1 pipelinesdk.answer=success",
                "pipelinesdk.callback.duration … pipelinesdk.callback.outcome=Answered",
                "pipelinesdk.callback.duration … pipelinesdk.callback.outcome=Answered",
                "pipelinesdk.callback.messages 1 pipelinesdk.callback.message=request",
                "pipelinesdk.callback.messages 1 pipelinesdk.callback.message=request",
            ],
            telemetry.Measurements.Order(StringComparer.Ordinal));
        Assert.DoesNotContain(
            Secret,
            string.Join('\n', [
                .. worker.Logs.Lines.Select(static line => line.ToString()),
                .. telemetry.Spans.SelectMany(static span => span.TagObjects).Select(static tag => Convert.ToString(tag.Value, CultureInfo.InvariantCulture)!),
                .. telemetry.Measurements]),
            StringComparison.Ordinal);
    }
}
