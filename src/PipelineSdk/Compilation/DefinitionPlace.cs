namespace PipelineSdk;

/// <summary>A place in a definition. Its text, the JSON path, is made only when somebody asks for it: of most places nobody does.</summary>
internal readonly struct DefinitionPlace : IEquatable<DefinitionPlace>
{
    // The path itself, or the written text, in which a value starts at the offset.
    private readonly object? _source;
    private readonly int _offset;

    private DefinitionPlace(object source, int offset) => (_source, _offset) = (source, offset);

    public static implicit operator DefinitionPlace(string path) => new(path, 0);

    public static DefinitionPlace In(WrittenDefinition text, int offset) => new(text, offset);

    /// <summary>The place as a JSON path, such as <c>$.Steps[2].Arguments.Environment['a.b']</c>.</summary>
    public override string ToString() => _source switch
    {
        WrittenDefinition text => text.PathAt(_offset),
        string path => path,
        _ => "$",
    };

    public bool Equals(DefinitionPlace other) => ToString() == other.ToString();

    public override bool Equals(object? obj) => obj is DefinitionPlace other && Equals(other);

    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);
}
