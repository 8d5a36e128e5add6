using System.Globalization;

namespace PipelineSdk;

/// <summary>Writes names and numbers into messages.</summary>
internal static class Names
{
    private const int Shown = 20;
    private const int MaxLength = 100;

    /// <summary>The names, quoted, in ordinal order; a long list is cut and says so.</summary>
    public static string List(IEnumerable<string> names) =>
        InOrder([.. names.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);

    /// <summary>The names, quoted, as they are; a long list is cut and says so.</summary>
    public static string InOrder(IReadOnlyList<string> names) => names.Count switch
    {
        0 => "none",
        <= Shown => string.Join(", ", names.Select(Quote)),
        _ => $"{string.Join(", ", names.Take(Shown).Select(Quote))} and {Number(names.Count - Shown)} more",
    };

    /// <summary>The name in quotes, cut if it is very long.</summary>
    public static string Quote(string name) => $"'{Cut(name)}'";

    public static string Cut(string text) => text.Length <= MaxLength ? text : string.Concat(text.AsSpan(0, MaxLength - 1), "…");

    public static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A number and its noun, such as <c>1 character</c> or <c>1,025 characters</c>.</summary>
    public static string Count(long number, string noun) => number == 1 ? $"1 {noun}" : $"{Number(number)} {noun}s";
}
