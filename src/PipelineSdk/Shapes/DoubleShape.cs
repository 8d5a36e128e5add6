namespace PipelineSdk;

/// <summary>A floating-point number: the service's <c>float</c> or <c>double</c>, within limits.</summary>
/// <param name="min">The least value.</param>
/// <param name="max">The greatest value.</param>
internal sealed class DoubleShape(double min = double.MinValue, double max = double.MaxValue) : Shape
{
    public double Min { get; } = min;

    public double Max { get; } = max;

    public override bool Allows(object? constant) => constant switch
    {
        double number => number >= Min && number <= Max,
        long number => number >= Min && number <= Max,
        _ => false,
    };
}
