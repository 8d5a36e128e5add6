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
}
