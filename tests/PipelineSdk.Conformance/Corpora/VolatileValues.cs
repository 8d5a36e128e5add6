using System.Text.Json;
using System.Text.RegularExpressions;

namespace PipelineSdk.Conformance;

/// <summary>
/// The values of a case in which the clock or chance has a part: they match a pattern, and the same part is the same text throughout the
/// case.
/// </summary>
public sealed partial class VolatileValues
{
    private readonly Dictionary<string, Regex> _definition;
    private readonly Dictionary<string, Regex> _uploads;
    private readonly Dictionary<string, string> _replacements = new(StringComparer.Ordinal);

    private VolatileValues(Dictionary<string, Regex> definition, Dictionary<string, Regex> uploads) =>
        (_definition, _uploads) = (definition, uploads);

    /// <summary>No volatile values.</summary>
    public static VolatileValues None => new([], []);

    public static VolatileValues Of(JsonElement json) => new(
        ReadPatterns(json.GetProperty("definition"), "pointer"),
        ReadPatterns(json.GetProperty("uploads"), "uri"));

    /// <summary>The pattern of a value of the definition, or <see langword="null"/> if it has to be equal.</summary>
    public Regex? OfDefinition(string pointer) => _definition.GetValueOrDefault(pointer);

    /// <summary>The pattern of an upload's URI, or <see langword="null"/> if it has to be equal.</summary>
    public Regex? OfUpload(string uri) => _uploads.GetValueOrDefault(uri);

    /// <summary>Whether a text matches, with the times and identifiers in it as they were where they occurred before.</summary>
    public bool Match(Regex pattern, string expected, string actual)
    {
        if (!pattern.IsMatch(actual))
        {
            return false;
        }

        var expectedParts = GeneratedPart.Matches(expected);
        var actualParts = GeneratedPart.Matches(actual);
        if (expectedParts.Count != actualParts.Count)
        {
            return false;
        }

        var pairs = expectedParts.Zip(actualParts, static (left, right) => (Expected: left.Value, Actual: right.Value)).ToList();
        if (pairs.Exists(pair => _replacements.GetValueOrDefault(pair.Expected, pair.Actual) != pair.Actual))
        {
            return false;
        }

        pairs.ForEach(pair => _replacements[pair.Expected] = pair.Actual);
        return true;
    }

    private static Dictionary<string, Regex> ReadPatterns(JsonElement entries, string key) => entries.EnumerateArray().ToDictionary(
        entry => entry.GetProperty(key).GetString()!,
        static entry => new Regex(entry.GetProperty("pattern").GetString()!, RegexOptions.CultureInvariant),
        StringComparer.Ordinal);

    // 2024-01-02-03-04-05-100, 20240102030405, and a UUID.
    [GeneratedRegex(@"\d{4}(?:-\d{2}){5}-\d{3}|20\d{12}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", RegexOptions.CultureInvariant)]
    private static partial Regex GeneratedPart { get; }
}
