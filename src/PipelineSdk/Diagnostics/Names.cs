namespace PipelineSdk;

/// <summary>Writes lists of names into messages.</summary>
internal static class Names
{
    private const int Shown = 20;

    /// <summary>The names, quoted, in ordinal order; a long list is cut and says so.</summary>
    public static string List(IEnumerable<string> names)
    {
        var sorted = names.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        return sorted.Count switch
        {
            0 => "none",
            <= Shown => string.Join(", ", sorted.Select(Quote)),
            _ => $"{string.Join(", ", sorted.Take(Shown).Select(Quote))} and {sorted.Count - Shown} more",
        };
    }

    private static string Quote(string name) => $"'{name}'";
}
