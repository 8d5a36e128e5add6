namespace PipelineSdk.Local;

/// <summary>Text for people.</summary>
internal static class Text
{
    private const int Shown = 20;

    /// <summary>The names, quoted; a long list is cut and says so.</summary>
    public static string List(IEnumerable<string> names)
    {
        var all = names.ToList();
        return all.Count switch
        {
            0 => "none",
            <= Shown => string.Join(", ", all.Select(static name => $"'{name}'")),
            _ => $"{string.Join(", ", all.Take(Shown).Select(static name => $"'{name}'"))} and {all.Count - Shown} more",
        };
    }

    /// <summary>A text of at most a length, with a mark where it was cut.</summary>
    public static string Cut(string text, int length)
    {
        if (text.Length <= length)
        {
            return text;
        }

        // Half of a surrogate pair would be no text.
        var end = length > 1 && char.IsHighSurrogate(text[length - 2]) ? length - 2 : length - 1;
        return string.Concat(text.AsSpan(0, end), "…");
    }
}
