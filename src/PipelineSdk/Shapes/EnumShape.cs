namespace PipelineSdk;

/// <summary>Text out of a set that the service may extend.</summary>
/// <param name="values">The known values.</param>
internal sealed class EnumShape(params string[] values) : Shape
{
    private readonly HashSet<string> _known = new(values, StringComparer.Ordinal);

    // Most steps of a pipeline have the same value.
    private string? _last;

    public IReadOnlyList<string> Values { get; } = values;

    public override bool Allows(object? constant) => ReferenceEquals(constant, _last) ? constant is not null : constant is string text && Knows(text);

    private bool Knows(string text)
    {
        if (!_known.Contains(text))
        {
            return false;
        }

        _last = text;
        return true;
    }
}
