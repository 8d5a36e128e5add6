namespace PipelineSdk;

/// <summary>A list with limits on the number of items.</summary>
/// <param name="item">The items' shape; asked for late, since shapes may contain themselves.</param>
/// <param name="min">The least number of items.</param>
/// <param name="max">The greatest number of items.</param>
internal sealed class ListShape(Func<Shape> item, int min = 0, int max = int.MaxValue) : Shape
{
    public Shape Item => field ??= item();

    public int Min { get; } = min;

    public int Max { get; } = max;
}
