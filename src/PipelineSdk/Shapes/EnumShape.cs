namespace PipelineSdk;

/// <summary>Text out of a set that the service may extend.</summary>
/// <param name="values">The known values.</param>
internal sealed class EnumShape(params string[] values) : Shape
{
    private readonly HashSet<string> _known = new(values, StringComparer.Ordinal);

    public IReadOnlyList<string> Values { get; } = values;

    public bool Knows(string value) => _known.Contains(value);
}
