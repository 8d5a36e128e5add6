using System.Globalization;

namespace PipelineSdk.Aws;

/// <summary>Writes names and numbers into messages.</summary>
internal static class Texts
{
    private const int Shown = 20;

    /// <summary>The names, quoted; a long list is cut and says so.</summary>
    public static string Names(IEnumerable<string> names)
    {
        var all = names.ToList();
        return all.Count switch
        {
            0 => "none",
            <= Shown => string.Join(", ", all.Select(static name => $"'{name}'")),
            _ => $"{string.Join(", ", all.Take(Shown).Select(static name => $"'{name}'"))} and {Number(all.Count - Shown)} more",
        };
    }

    public static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
