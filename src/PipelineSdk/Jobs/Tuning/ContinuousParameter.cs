using PipelineSdk.Arguments;

namespace PipelineSdk;

/// <summary>Any number within limits. Written as an item of <c>ContinuousParameterRanges</c>.</summary>
/// <param name="minValue">The least value, written as Python's <c>str()</c> has it: <c>0</c>, <c>0.1</c>.</param>
/// <param name="maxValue">The greatest value.</param>
/// <param name="scalingType">How values are spread: <c>Auto</c> (default), <c>Linear</c>, <c>Logarithmic</c> or <c>ReverseLogarithmic</c>.</param>
public sealed class ContinuousParameter(PipelineNumber minValue, PipelineNumber maxValue, HyperParameterScalingType? scalingType = null) : ParameterRange
{
    /// <summary>The least value. Written as the text <c>MinValue</c>.</summary>
    public PipelineNumber MinValue { get; } = minValue ?? throw new ArgumentNullException(nameof(minValue));

    /// <summary>The greatest value. Written as the text <c>MaxValue</c>.</summary>
    public PipelineNumber MaxValue { get; } = maxValue ?? throw new ArgumentNullException(nameof(maxValue));

    /// <summary>How values are spread. Written as <c>ScalingType</c>.</summary>
    /// <value><c>Auto</c> by default.</value>
    public HyperParameterScalingType ScalingType { get; } = scalingType ?? HyperParameterScalingType.Auto;

    internal ContinuousParameterRange ToRequest(string name) => new()
    {
        Name = name,
        MinValue = MinValue.ToPipelineString(),
        MaxValue = MaxValue.ToPipelineString(),
        ScalingType = ScalingType,
    };
}
