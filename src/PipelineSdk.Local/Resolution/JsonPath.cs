using System.Globalization;

namespace PipelineSdk.Local;

/// <summary>
/// A path into JSON, as property references and <c>Std:JsonGet</c> write it: <c>.name</c>, <c>[0]</c>, <c>['any text']</c>, with or without a leading
/// <c>$</c>.
/// </summary>
internal static class JsonPath
{
    // A list's items are also found by name: by the member that names them.
    private static readonly string[] NamingMembers = ["OutputName", "InputName", "ChannelName", "MetricName", "DefinitionName", "Name"];

    /// <summary>Takes a path apart.</summary>
    /// <param name="path">The path.</param>
    /// <returns>Its parts; <see langword="null"/> if it has none of the known forms.</returns>
    public static IReadOnlyList<PathSegment>? Parse(string path)
    {
        var segments = new List<PathSegment>();
        var i = path.StartsWith('$') ? 1 : 0;
        while (i < path.Length)
        {
            if (path[i] == '[')
            {
                if (!TryReadBracket(path, ref i, out var segment))
                {
                    return null;
                }

                segments.Add(segment);
                continue;
            }

            if (path[i] == '.')
            {
                i++;
            }
            else if (segments.Count > 0)
            {
                return null;
            }

            var rest = path.AsSpan(i);
            var length = rest.IndexOfAny('.', '[') is var end and >= 0 ? end : rest.Length;
            if (length == 0)
            {
                return null;
            }

            segments.Add(new(path.Substring(i, length), 0, false));
            i += length;
        }

        return segments;
    }

    /// <summary>Follows a path.</summary>
    /// <param name="json">Where it starts.</param>
    /// <param name="segments">The path.</param>
    /// <param name="value">The value at its end; or the last value that was reached.</param>
    /// <returns>How many parts could be followed: all if the value is there.</returns>
    public static int Follow(JsonElement json, IReadOnlyList<PathSegment> segments, out JsonElement value)
    {
        value = json;
        for (var i = 0; i < segments.Count; i++)
        {
            if (Step(value, segments[i]) is not { } next)
            {
                return i;
            }

            value = next;
        }

        return segments.Count;
    }

    /// <summary>What there is at a place, for messages: <c>it has 'a', 'b'</c>, <c>it has 3 items</c>.</summary>
    public static string Describe(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object when json.EnumerateObject().Any() =>
            $"it has {string.Join(", ", json.EnumerateObject().Take(20).Select(static member => $"'{member.Name}'"))}",
        JsonValueKind.Object => "it is empty",
        JsonValueKind.Array => string.Create(CultureInfo.InvariantCulture, $"it is a list of {json.GetArrayLength()}"),
        JsonValueKind.Null => "it is null",
        JsonValueKind.String => "it is text",
        JsonValueKind.Number => "it is a number",
        JsonValueKind.Undefined => "there is nothing",
        _ => "it is a Boolean",
    };

    private static JsonElement? Step(JsonElement json, PathSegment segment)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.Object when segment.Name is not null:
                return json.TryGetProperty(segment.Name, out var member) ? member : null;
            case JsonValueKind.Array when segment.Name is null:
                var index = segment.Index < 0 ? json.GetArrayLength() + segment.Index : segment.Index;
                return index >= 0 && index < json.GetArrayLength() ? json[index] : null;
            case JsonValueKind.Array when segment.Quoted:
                foreach (var item in json.EnumerateArray())
                {
                    if (IsNamed(item, segment.Name!))
                    {
                        return item;
                    }
                }

                return null;
            default:
                return null;
        }
    }

    private static bool IsNamed(JsonElement item, string name)
    {
        foreach (var member in NamingMembers)
        {
            if (item.TextMember(member) == name)
            {
                return true;
            }
        }

        return false;
    }

    private static bool TryReadBracket(string path, ref int i, out PathSegment segment)
    {
        segment = default;
        if (i + 1 < path.Length && path[i + 1] is '\'' or '"')
        {
            // The text ends at a quote that a bracket follows, so that it may hold quotes itself.
            var close = path.IndexOf($"{path[i + 1]}]", i + 2, StringComparison.Ordinal);
            if (close < 0)
            {
                return false;
            }

            segment = new(path[(i + 2)..close], 0, true);
            i = close + 2;
            return true;
        }

        var end = path.IndexOf(']', i);
        if (end < 0 || !int.TryParse(path.AsSpan(i + 1, end - i - 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var index))
        {
            return false;
        }

        segment = new(null, index, false);
        i = end + 1;
        return true;
    }
}
