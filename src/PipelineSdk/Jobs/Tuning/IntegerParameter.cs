using PipelineSdk.Arguments;

namespace PipelineSdk;

/// <summary>A whole number within limits. Written as an item of <c>IntegerParameterRanges</c>.</summary>
/// <param name="minValue">The least value.</param>
/// <param name="maxValue">The greatest value.</param>
/// <param name="scalingType">How values are spread: <c>Auto</c> (default), <c>Linear</c> or <c>Logarithmic</c>.</param>
public sealed class IntegerParameter(PipelineInteger minValue, PipelineInteger maxValue, HyperParameterScalingType? scalingType = null) : ParameterRange
{
    /// <summary>The least value. Written as the text <c>MinValue</c>.</summary>
    public PipelineInteger MinValue { get; } = minValue ?? throw new ArgumentNullException(nameof(minValue));

    /// <summary>The greatest value. Written as the text <c>MaxValue</c>.</summary>
    public PipelineInteger MaxValue { get; } = maxValue ?? throw new ArgumentNullException(nameof(maxValue));

    /// <summary>How values are spread. Written as <c>ScalingType</c>.</summary>
    /// <value><c>Auto</c> by default.</value>
    public HyperParameterScalingType ScalingType { get; } = scalingType ?? HyperParameterScalingType.Auto;

    internal IntegerParameterRange ToRequest(string name) => new()
    {
        Name = name,
        MinValue = MinValue.ToPipelineString(),
        MaxValue = MaxValue.ToPipelineString(),
        ScalingType = ScalingType,
    };
}
