using System.Diagnostics.Metrics;

namespace PipelineSdk.Aws;

/// <summary>What is counted and measured.</summary>
internal static class Metrics
{
    private static readonly Meter Meter = new(PipelineTelemetry.MeterName, typeof(Metrics).Assembly.GetName().Version?.ToString(3));

    public static Histogram<double> UpsertDuration { get; } =
        Meter.CreateHistogram<double>("pipelinesdk.upsert.duration", "s", "How long publishing a pipeline took, by what was done and how it failed.");

    public static Counter<long> Uploads { get; } = Meter.CreateCounter<long>("pipelinesdk.uploads", "{object}", "Uploaded objects.");

    public static Counter<long> UploadSize { get; } = Meter.CreateCounter<long>("pipelinesdk.upload.size", "By", "Uploaded bytes.");

    public static Counter<long> ExecutionStarts { get; } =
        Meter.CreateCounter<long>("pipelinesdk.execution.starts", "{execution}", "Executions that were to be started, by how that failed.");

    public static Histogram<double> ExecutionWaitDuration { get; } =
        Meter.CreateHistogram<double>("pipelinesdk.execution.wait.duration", "s", "How long an execution was waited for, by how it ended.");

    public static Counter<long> CallbackMessages { get; } =
        Meter.CreateCounter<long>("pipelinesdk.callback.messages", "{message}", "Received messages of callback steps, by their kind.");

    public static Counter<long> CallbackAnswers { get; } =
        Meter.CreateCounter<long>("pipelinesdk.callback.answers", "{answer}", "Answers to callback steps: success, failure, or refused since there was one.");

    public static Histogram<double> CallbackDuration { get; } =
        Meter.CreateHistogram<double>("pipelinesdk.callback.duration", "s", "How long the work on a callback took, by its outcome.");

    public static UpDownCounter<long> CallbackActive { get; } =
        Meter.CreateUpDownCounter<long>("pipelinesdk.callback.active", "{callback}", "Callbacks that are worked on.");
}
