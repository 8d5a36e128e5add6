using System.Globalization;

namespace PipelineSdk;

/// <summary>A place in a text, for people: lines and positions in a line, both counted from 1.</summary>
internal readonly record struct JsonPosition(int Line, int Position)
{
    /// <summary>The place behind the given start of a text, in bytes.</summary>
    public static JsonPosition After(ReadOnlySpan<byte> start) => new(start.Count((byte)'\n') + 1, start.Length - start.LastIndexOf((byte)'\n'));

    /// <summary>The place behind the given start of a text, in characters.</summary>
    public static JsonPosition After(ReadOnlySpan<char> start) => new(start.Count('\n') + 1, start.Length - start.LastIndexOf('\n'));

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"line {Line}, position {Position}");
}
