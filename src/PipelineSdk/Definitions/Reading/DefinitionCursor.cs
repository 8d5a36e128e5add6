using System.Globalization;
using System.Text.Json;

namespace PipelineSdk;

/// <summary>The place at which the reading of a definition stands, and the problems so far. What is not as it should be is reported and skipped.</summary>
internal sealed class DefinitionCursor(DiagnosticBag diagnostics)
{
    public DiagnosticBag Diagnostics { get; } = diagnostics;

    public JsonPathStack Path { get; } = new();

    /// <summary>The step being read.</summary>
    public string? Step { get; set; }

    public void Report(DiagnosticDescriptor rule, string reason, string fix)
    {
        if (Diagnostics.Takes(rule))
        {
            Diagnostics.Add(rule, Step, Path.ToString(), reason, fix);
        }
    }

    /// <summary>Whether the value at this place is of a kind; reports it if not.</summary>
    public bool Is(JsonElement json, JsonValueKind kind)
    {
        var matches = json.ValueKind == kind;
        if (!matches)
        {
            Report(DiagnosticDescriptors.WrongKind, $"there is {NameOf(json.ValueKind)} where {NameOf(kind)} is expected.", $"give {NameOf(kind)}.");
        }

        return matches;
    }

    /// <summary>A text member; <see langword="null"/> if it is absent, or reported.</summary>
    public string? Text(JsonElement owner, string name) =>
        TryMember(owner, name, JsonValueKind.String, out var value) ? value.GetString() : null;

    public string? RequiredText(JsonElement owner, string name)
    {
        Require(owner, name);
        return Text(owner, name);
    }

    /// <summary>A member that holds a whole number of 32 bits; <see langword="null"/> if it is absent, or reported.</summary>
    public int? Integer(JsonElement owner, string name)
    {
        if (Number(owner, name) is not { } number)
        {
            return null;
        }

        if (number != Math.Truncate(number) || number is < int.MinValue or > int.MaxValue)
        {
            Path.Push(name);
            Report(
                DiagnosticDescriptors.NumberTooLarge,
                $"{Names.Cut(owner.GetProperty(name).GetRawText())} is no whole number of 32 bits.",
                "give a whole number within the limits of the member.");
            Path.Pop();
            return null;
        }

        return (int)number;
    }

    public double? Number(JsonElement owner, string name) =>
        TryMember(owner, name, JsonValueKind.Number, out var value) && value.TryGetDouble(out var number) && double.IsFinite(number) ? number : null;

    /// <summary>An object member; undefined if it is absent, or reported.</summary>
    public JsonElement Object(JsonElement owner, string name) => TryMember(owner, name, JsonValueKind.Object, out var value) ? value : default;

    /// <summary>The items of a list member; those that <paramref name="read"/> gives up are left out.</summary>
    public List<T> Items<T>(JsonElement owner, string name, Func<JsonElement, T?> read)
        where T : class
    {
        var items = new List<T>();
        if (!TryMember(owner, name, JsonValueKind.Array, out var list))
        {
            return items;
        }

        Path.Push(name);
        var i = 0;
        foreach (var element in list.EnumerateArray())
        {
            Path.Push(i++);
            if (read(element) is { } item)
            {
                items.Add(item);
            }

            Path.Pop();
            if (Diagnostics.IsFull)
            {
                break;
            }
        }

        Path.Pop();
        return items;
    }

    /// <summary>The items of a list of texts.</summary>
    public List<string> Texts(JsonElement owner, string name) =>
        Items(owner, name, item => Is(item, JsonValueKind.String) ? item.GetString() : null);

    public void Require(JsonElement owner, string name)
    {
        if (!owner.TryGetProperty(name, out _))
        {
            Report(DiagnosticDescriptors.MissingJsonMember, $"the member '{name}' is missing.", $"add '{name}'.");
        }
    }

    public static string NameOf(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => "text",
        JsonValueKind.Number => "a number",
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => "null",
    };

    private bool TryMember(JsonElement owner, string name, JsonValueKind kind, out JsonElement value)
    {
        if (!owner.TryGetProperty(name, out value))
        {
            return false;
        }

        Path.Push(name);
        var matches = Is(value, kind);
        Path.Pop();
        return matches;
    }
}
