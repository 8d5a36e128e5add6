namespace PipelineSdk;

/// <summary>A point in time; only ever reported by the service.</summary>
internal sealed class TimestampShape : Shape
{
    public static TimestampShape Instance { get; } = new();
}
