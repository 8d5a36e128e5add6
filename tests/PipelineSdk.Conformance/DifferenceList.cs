using System.Text.Json;

namespace PipelineSdk.Conformance;

/// <summary>The differences that are meant, from <c>differences.json</c>.</summary>
/// <param name="entries">The differences.</param>
public sealed class DifferenceList(IReadOnlyList<ListedDifference> entries)
{
    /// <summary>The list of this project.</summary>
    public static DifferenceList Default { get; } = Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "differences.json")));

    public static DifferenceList Parse(ReadOnlyMemory<byte> json) => new(
    [
        .. CorpusJson.Parse(json).EnumerateArray().Select(static entry => new ListedDifference(
            Text(entry, "case"),
            Text(entry, "file"),
            Text(entry, "pointer"),
            Text(entry, "reason"))),
    ]);

    /// <summary>Splits a case's differences into those that are not listed and those that are, and finds what is listed in vain.</summary>
    public (IReadOnlyList<Difference> Unlisted, IReadOnlyList<ListedDifference> Found, IReadOnlyList<ListedDifference> Gone) Apply(
        string name,
        IReadOnlyList<Difference> differences)
    {
        var ofCase = entries.Where(entry => entry.Case == name).ToList();
        return (
            [.. differences.Where(difference => !ofCase.Exists(entry => Covers(entry, difference)))],
            [.. ofCase.Where(entry => differences.Any(difference => Covers(entry, difference)))],
            [.. ofCase.Where(entry => !differences.Any(difference => Covers(entry, difference)))]);
    }

    /// <summary>The entries for cases that do not exist.</summary>
    public IReadOnlyList<ListedDifference> OfCasesOtherThan(IReadOnlyCollection<string> names) =>
        [.. entries.Where(entry => !names.Contains(entry.Case))];

    private static bool Covers(ListedDifference entry, Difference difference) =>
        entry.File == difference.File && entry.Pointer == difference.Pointer;

    private static string Text(JsonElement entry, string member) => entry.GetProperty(member).GetString() is { Length: > 0 } text
        ? text
        : throw new JsonException($"A listed difference has an empty '{member}'.");
}
