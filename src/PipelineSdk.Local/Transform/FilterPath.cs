using System.Buffers;
using System.Globalization;

namespace PipelineSdk.Local;

/// <summary>
/// Reads the JSONPath of a filter: <c>$</c>, <c>.name</c>, <c>.*</c>, <c>[0]</c>, <c>[0,2]</c>, <c>[1:-1]</c>, <c>['a','b']</c>,
/// <c>[*]</c>. Batch transform has nothing more: no <c>..</c>, no expressions.
/// </summary>
internal static class FilterPath
{
    private static readonly SearchValues<char> NotInNames = SearchValues.Create("()?@'\" ");

    /// <returns>The path's steps, each of one or more parts; <see langword="null"/> if the text is no such path.</returns>
    public static IReadOnlyList<IReadOnlyList<FilterPart>>? Parse(string path)
    {
        if (path is not ['$', ..])
        {
            return null;
        }

        var steps = new List<IReadOnlyList<FilterPart>>();
        var rest = path.AsSpan(1);
        while (!rest.IsEmpty)
        {
            var step = rest[0] switch
            {
                '.' => ParseName(ref rest),
                '[' => ParseBrackets(ref rest),
                _ => null,
            };
            if (step is null)
            {
                return null;
            }

            steps.Add(step);
        }

        return steps;
    }

    private static IReadOnlyList<FilterPart>? ParseName(ref ReadOnlySpan<char> rest)
    {
        var end = rest[1..].IndexOfAny('.', '[');
        var name = end < 0 ? rest[1..] : rest[1..(end + 1)];
        rest = rest[(name.Length + 1)..];
        return name.IsEmpty || name.ContainsAny(NotInNames) ? null : name is "*" ? [FilterPart.All] : [FilterPart.Of(name.ToString())];
    }

    private static List<FilterPart>? ParseBrackets(ref ReadOnlySpan<char> rest)
    {
        var parts = new List<FilterPart>();
        do
        {
            rest = rest[1..].TrimStart();
            var part = rest is ['\'' or '"', ..] ? ParseQuoted(ref rest) : ParsePlain(ref rest);
            if (part is null)
            {
                return null;
            }

            parts.Add(part);
            rest = rest.TrimStart();
        }
        while (rest is [',', ..]);

        if (rest is not [']', ..])
        {
            return null;
        }

        rest = rest[1..];
        return parts;
    }

    private static FilterPart? ParseQuoted(ref ReadOnlySpan<char> rest)
    {
        var end = rest[1..].IndexOf(rest[0]);
        if (end < 0)
        {
            return null;
        }

        var name = rest[1..(end + 1)].ToString();
        rest = rest[(end + 2)..];
        return FilterPart.Of(name);
    }

    private static FilterPart? ParsePlain(ref ReadOnlySpan<char> rest)
    {
        var end = rest.IndexOfAny(',', ']');
        if (end < 0)
        {
            return null;
        }

        var text = rest[..end].Trim();
        rest = rest[end..];
        if (text is "*")
        {
            return FilterPart.All;
        }

        var colon = text.IndexOf(':');
        if (colon < 0)
        {
            return ParseNumber(text) is { } index ? FilterPart.Of(index) : null;
        }

        var start = text[..colon].Trim();
        var stop = text[(colon + 1)..].Trim();
        return (start.IsEmpty || ParseNumber(start) is not null) && (stop.IsEmpty || ParseNumber(stop) is not null)
            ? FilterPart.Slice(ParseNumber(start), ParseNumber(stop))
            : null;
    }

    private static int? ParseNumber(ReadOnlySpan<char> text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
}
