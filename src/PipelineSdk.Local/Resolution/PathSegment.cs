using System.Globalization;

namespace PipelineSdk.Local;

/// <summary>One part of a path into JSON: a member (<c>.name</c>, <c>['any text']</c>) or a position (<c>[0]</c>).</summary>
/// <param name="Name">The member's name; <see langword="null"/> for a position.</param>
/// <param name="Index">The position; negative ones count from the end.</param>
/// <param name="Quoted">Whether the name stands in brackets: over a list it then picks an item by its name.</param>
internal readonly record struct PathSegment(string? Name, int Index, bool Quoted)
{
    public override string ToString() => Name is null
        ? string.Create(CultureInfo.InvariantCulture, $"[{Index}]")
        : Quoted ? $"['{Name}']" : "." + Name;
}
