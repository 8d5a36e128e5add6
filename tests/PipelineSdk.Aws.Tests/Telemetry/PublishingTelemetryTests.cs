using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Logging;
using PipelineSdk.Aws.Tests.Infrastructure;
using PipelineSdk.Aws.Tests.Publishing;

namespace PipelineSdk.Aws.Tests.Telemetry;

public sealed class PublishingTelemetryTests(MotoServer moto) : IDisposable
{
    private const string Secret = "hunter2";

    private readonly TemporaryFolder _folder = new();
    private readonly RecordingLoggerFactory _logs = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _logs.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task An_upsert_tells_what_it_does_in_spans_measurements_and_log_lines_but_no_secret()
    {
        var (name, bucket) = (TestAws.UniqueName("pipeline"), TestAws.UniqueName("bucket"));
        _folder.Write("prepare.py", "print(1)");
        _folder.Write("index.py", "handler = 1");
        var function = new PipelineSdk.Lambda
        {
            FunctionName = name,
            ExecutionRoleArn = await moto.CreateLambdaRoleAsync(Cancellation),
            Script = "index.py",
            Handler = Pipelines.LambdaHandler,
            Environment = new Dictionary<string, string> { ["PASSWORD"] = Secret },
        };
        var pipeline = Pipelines.WithScript(name, Secret, new LambdaStep("Call", function));
        var options = new UpsertOptions { Tags = new Dictionary<string, string> { ["owner"] = Secret }, Description = Secret };
        using var session = new PublishingSession(moto.Url, bucket, _folder.Path, loggers: _logs);
        using var telemetry = new RecordingTelemetry();

        var result = await pipeline.UpsertAsync(session.Session, options, Cancellation);

        var upload = result.Plan.Uploads.Single();
        Assert.Equal(["plan pipeline", "upload asset", "publish function", "upsert pipeline"], telemetry.Spans.Select(static span => span.OperationName));
        Assert.Equal(
            $"pipelinesdk.pipeline.name={name} pipelinesdk.action=Create",
            string.Join(' ', telemetry.Spans[^1].TagObjects.Select(static tag => $"{tag.Key}={tag.Value}")));
        Assert.Equal(
            ["pipelinesdk.uploads 1", "pipelinesdk.upload.size 8", "pipelinesdk.upsert.duration … pipelinesdk.action=Create"], telemetry.Measurements);
        Assert.Equal(
            [
                $"Debug: Planned pipeline '{name}': Create, 1 objects to upload, 0 in place, 1 functions to publish, 1 tags to change.",
                $"Debug: Uploaded '{upload.Location}' in … s.",
                $"Information: Published Lambda function '{name}': Create.",
                $"Information: Published pipeline '{name}' as '{result.PipelineArn}': Create, 8 bytes uploaded, in … s.",
            ],
            _logs.Lines.Select(static line => $"{line.Level}: {WithoutSeconds(line.Text)}"));
        Assert.DoesNotContain(Secret, Everything(telemetry), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_upsert_that_fails_marks_its_span_and_measurement()
    {
        var name = TestAws.UniqueName("pipeline");
        using var session = new PublishingSession(moto.Url, TestAws.UniqueName("bucket"), _folder.Path, loggers: _logs);
        using var telemetry = new RecordingTelemetry();

        await Assert.ThrowsAsync<PipelinePublishingException>(() => Pipelines.Large(name, 1).UpdateAsync(session.Session, cancellationToken: Cancellation));

        var span = telemetry.Spans.Single(static span => span.OperationName == "upsert pipeline");
        Assert.Equal(
            (ActivityStatusCode.Error, "PipelineSdk.Aws.PipelinePublishingException"), (span.Status, span.GetTagItem("error.type")));
        Assert.Equal(
            ["pipelinesdk.upsert.duration … pipelinesdk.action=Create error.type=PipelineSdk.Aws.PipelinePublishingException"], telemetry.Measurements);
    }

    private string Everything(RecordingTelemetry telemetry) => string.Join(
        '\n',
        [
            .. _logs.Lines.Select(static line => line.ToString()),
            .. telemetry.Spans.SelectMany(static span => span.TagObjects).Select(static tag => Convert.ToString(tag.Value, CultureInfo.InvariantCulture)!),
            .. telemetry.Measurements,
        ]);

    // Of '... in 0.123 s.' only the number differs from run to run.
    private static string WithoutSeconds(string line) =>
        line.LastIndexOf(" in ", StringComparison.Ordinal) is >= 0 and var start && line.EndsWith(" s.", StringComparison.Ordinal)
            ? line[..start] + " in … s."
            : line;
}
