using System.Buffers;

namespace PipelineSdk;

/// <summary>The forms of names.</summary>
internal static class NameRules
{
    private static readonly SearchValues<char> Letters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");

    /// <summary>Whether a name has 1 to <paramref name="max"/> letters, digits, <c>-</c> and <c>_</c>.</summary>
    public static bool IsName(string name, int max) => name.Length > 0 && name.Length <= max && !name.AsSpan().ContainsAnyExcept(Letters);

    /// <summary>Whether a name has letters, digits and <c>-</c>, with a letter or digit at both ends.</summary>
    public static bool IsEntityName(string name, int max) =>
        IsName(name, max) && !name.Contains('_', StringComparison.Ordinal) && name[0] != '-' && name[^1] != '-';
}
