namespace PipelineSdk;

/// <summary>A map from text with limits on the number of entries.</summary>
/// <param name="key">The keys' shape.</param>
/// <param name="value">The values' shape.</param>
/// <param name="min">The least number of entries.</param>
/// <param name="max">The greatest number of entries.</param>
internal sealed class MapShape(Func<Shape> key, Func<Shape> value, int min = 0, int max = int.MaxValue) : Shape
{
    public Shape Key => field ??= key();

    public Shape Value => field ??= value();

    public int Min { get; } = min;

    public int Max { get; } = max;
}
