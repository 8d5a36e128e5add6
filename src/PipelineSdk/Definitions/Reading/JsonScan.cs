using System.Globalization;
using System.Text;
using System.Text.Json;

namespace PipelineSdk;

/// <summary>
/// Goes through a text token by token and reports what is wrong with it as JSON: syntax, depth, members that occur twice, and escapes for half of a
/// surrogate pair.
/// </summary>
internal sealed class JsonScan(DiagnosticBag diagnostics)
{
    private const int ExcerptLength = 20;

    private readonly JsonPathStack _path = new();
    private readonly Stack<Container> _containers = new();

    /// <summary>Whether the text can be read as JSON, though members may occur twice.</summary>
    public bool Passes(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = int.MaxValue });
        var passes = true;
        try
        {
            while (reader.Read())
            {
                if (_containers.Count >= DefinitionJson.MaxDepth && reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
                {
                    _path.Clear();
                    Report(
                        DiagnosticDescriptors.JsonTooDeep,
                        $"the JSON is nested more than {DefinitionJson.MaxDepth} levels deep at {JsonPosition.After(utf8[..(int)reader.TokenStartIndex])}.",
                        "flatten it.");
                    return false;
                }

                passes &= Visit(ref reader);
            }
        }
        catch (JsonException exception)
        {
            _path.Clear();
            ReportSyntax(utf8, exception);
            return false;
        }

        return passes;
    }

    private bool Visit(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                _containers.Pop();
                EndValue();
                return true;
            case JsonTokenType.PropertyName:
                return VisitName(ref reader);
        }

        if (_containers.TryPeek(out var container) && container.Names is null)
        {
            _path.Push(container.Count++);
        }

        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                _containers.Push(new(new(StringComparer.Ordinal)));
                return true;
            case JsonTokenType.StartArray:
                _containers.Push(new(null));
                return true;
            default:
                var isText = reader.TokenType != JsonTokenType.String || IsText(ref reader);
                EndValue();
                return isText;
        }
    }

    private bool VisitName(ref Utf8JsonReader reader)
    {
        if (!IsText(ref reader))
        {
            _path.Push(Encoding.UTF8.GetString(reader.ValueSpan));
            return false;
        }

        var name = reader.GetString()!;
        _path.Push(name);
        if (!_containers.Peek().Names!.Add(name))
        {
            Report(
                DiagnosticDescriptors.DuplicateKey,
                $"the object has more than one member '{Names.Cut(name)}', and readers differ in which one they take.",
                "remove all but one.");
        }

        return true;
    }

    private void EndValue()
    {
        if (_containers.Count > 0)
        {
            _path.Pop();
        }
    }

    private bool IsText(ref Utf8JsonReader reader)
    {
        if (!reader.ValueIsEscaped || !HasLoneSurrogate(reader.ValueSpan))
        {
            return true;
        }

        Report(
            DiagnosticDescriptors.InvalidText,
            "the text has an escape for half of a surrogate pair, which is no character.",
            "remove it, or write both halves.");
        return false;
    }

    /// <param name="escaped">Valid JSON text, in which <c>\u</c> is followed by four hexadecimal digits.</param>
    private static bool HasLoneSurrogate(ReadOnlySpan<byte> escaped)
    {
        var afterHigh = false;
        for (var i = 0; i < escaped.Length; i++)
        {
            var isHigh = false;
            var isLow = false;
            if (escaped[i] == '\\' && escaped[++i] == 'u')
            {
                var unit = (char)ushort.Parse(escaped.Slice(i + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
                (isHigh, isLow) = (char.IsHighSurrogate(unit), char.IsLowSurrogate(unit));
                i += 4;
            }

            if (afterHigh != isLow)
            {
                return true;
            }

            afterHigh = isHigh;
        }

        return afterHigh;
    }

    private void ReportSyntax(ReadOnlySpan<byte> utf8, JsonException exception)
    {
        var offset = OffsetOf(utf8, exception.LineNumber ?? 0, exception.BytePositionInLine ?? 0);
        var excerpt = Encoding.UTF8.GetString(utf8.Slice(offset, Math.Min(ExcerptLength, utf8.Length - offset)));
        Report(
            DiagnosticDescriptors.MalformedJson,
            excerpt.Trim().Length == 0
                ? $"the text ends too early, at {JsonPosition.After(utf8[..offset])}."
                : $"the text stops being JSON at {JsonPosition.After(utf8[..offset])}, before: {excerpt.ReplaceLineEndings(" ").Trim()}",
            "give the whole definition as JSON, without comments and trailing commas.");
    }

    private static int OffsetOf(ReadOnlySpan<byte> utf8, long line, long position)
    {
        var offset = 0;
        for (; line > 0 && utf8[offset..].IndexOf((byte)'\n') is var end and >= 0; line--)
        {
            offset += end + 1;
        }

        return (int)Math.Min(offset + position, utf8.Length);
    }

    private void Report(DiagnosticDescriptor rule, string reason, string fix)
    {
        if (diagnostics.Takes(rule))
        {
            diagnostics.Add(rule, null, _path.ToString(), reason, fix);
        }
    }

    /// <summary>An object with the names so far, or a list with the number of items so far.</summary>
    private sealed class Container(HashSet<string>? names)
    {
        public HashSet<string>? Names { get; } = names;

        public int Count { get; set; }
    }
}
