using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;

namespace PipelineSdk.Aws.Tests.Infrastructure;

/// <summary>Keeps the spans and measurements of what is started while it lives, in the same flow: other tests' are left out.</summary>
internal sealed class RecordingTelemetry : IDisposable
{
    private readonly Activity _root = new Activity("test").Start();
    private readonly ActivityListener _spans;
    private readonly MeterListener _meters = new();
    private readonly ConcurrentQueue<Activity> _stopped = new();
    private readonly ConcurrentQueue<string> _measurements = new();

    public RecordingTelemetry()
    {
        _spans = new()
        {
            ShouldListenTo = static source => source.Name == PipelineTelemetry.ActivitySourceName,
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = span =>
            {
                if (span.TraceId == _root.TraceId)
                {
                    _stopped.Enqueue(span);
                }
            },
        };
        ActivitySource.AddActivityListener(_spans);
        _meters.InstrumentPublished = static (instrument, listener) =>
        {
            if (instrument.Meter.Name == PipelineTelemetry.MeterName)
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _meters.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Measured(instrument, value.ToString(CultureInfo.InvariantCulture), tags));
        _meters.SetMeasurementEventCallback<double>((instrument, _, tags, _) => Measured(instrument, "…", tags));
        _meters.Start();
    }

    /// <summary>The spans that have ended, in that order.</summary>
    public IReadOnlyList<Activity> Spans => [.. _stopped];

    /// <summary>The measurements, such as <c>pipelinesdk.uploads 1</c>; durations are left out.</summary>
    public IReadOnlyList<string> Measurements => [.. _measurements];

    public void Dispose()
    {
        _meters.Dispose();
        _spans.Dispose();
        _root.Dispose();
    }

    private void Measured(Instrument instrument, string value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        if (Activity.Current?.TraceId == _root.TraceId)
        {
            _measurements.Enqueue(string.Join(' ', [instrument.Name, value, .. tags.ToArray().Select(static tag => $"{tag.Key}={tag.Value}")]));
        }
    }
}
