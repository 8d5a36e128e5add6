namespace PipelineSdk;

/// <summary>A point in time that a step reports. There are no constants of this type: no request of a step takes a time.</summary>
public sealed class PipelineTimestamp : PipelineValue
{
    internal PipelineTimestamp(object? payload)
        : base(payload)
    {
    }
}
