namespace PipelineSdk.Aws;

/// <summary>
/// The names that tracing and metrics are collected under, such as <c>AddSource(PipelineTelemetry.ActivitySourceName)</c> with
/// OpenTelemetry. Nothing that is told there, or logged, has the value of an argument, an output, a tag or an environment variable.
/// </summary>
public static class PipelineTelemetry
{
    /// <summary>
    /// The source of spans: <c>plan pipeline</c>, <c>upsert pipeline</c>, <c>upload asset</c>, <c>publish function</c>, <c>start
    /// execution</c>, <c>wait for execution</c>, <c>put trigger</c>, <c>handle callback</c>.
    /// </summary>
    public const string ActivitySourceName = "PipelineSdk.Aws";

    /// <summary>
    /// The meter: <c>pipelinesdk.upsert.duration</c>, <c>pipelinesdk.uploads</c>, <c>pipelinesdk.upload.size</c>,
    /// <c>pipelinesdk.execution.starts</c>, <c>pipelinesdk.execution.wait.duration</c>, <c>pipelinesdk.callback.messages</c>,
    /// <c>pipelinesdk.callback.answers</c>, <c>pipelinesdk.callback.duration</c> and <c>pipelinesdk.callback.active</c>.
    /// </summary>
    public const string MeterName = "PipelineSdk.Aws";
}
