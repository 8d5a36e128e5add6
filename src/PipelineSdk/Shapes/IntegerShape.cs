namespace PipelineSdk;

/// <summary>A whole number: the service's <c>integer</c> or <c>long</c>, within limits.</summary>
/// <param name="min">The least value.</param>
/// <param name="max">The greatest value.</param>
internal sealed class IntegerShape(long min = int.MinValue, long max = int.MaxValue) : Shape
{
    public long Min { get; } = min;

    public long Max { get; } = max;

    public override bool Allows(object? constant) => constant is long number && number >= Min && number <= Max;
}
