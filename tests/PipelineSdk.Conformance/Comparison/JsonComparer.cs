using System.Text.Encodings.Web;
using System.Text.Json;

namespace PipelineSdk.Conformance;

/// <summary>
/// Compares JSON values: the order of keys does not matter, that of lists does except in <c>DependsOn</c>, numbers are equal by value, and
/// a null is not the same as an absent member.
/// </summary>
public sealed class JsonComparer
{
    private const string DependsOn = "DependsOn";
    private const int ShownText = 200;

    private static readonly JsonSerializerOptions OnOneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly (JsonValueKind, JsonValueKind) BothTexts = (JsonValueKind.String, JsonValueKind.String);

    private readonly string _file;
    private readonly VolatileValues _volatile;
    private readonly List<Difference> _differences = [];

    private JsonComparer(string file, VolatileValues volatileValues) => (_file, _volatile) = (file, volatileValues);

    /// <param name="file">The corpus's file, for the differences to name.</param>
    /// <param name="expected">What the Python SDK made.</param>
    /// <param name="actual">What is compared with it.</param>
    /// <param name="volatileValues">The values that need not be equal; none by default.</param>
    /// <returns>The differences, in the order of the expected value; none if they are equal.</returns>
    public static IReadOnlyList<Difference> Compare(
        string file,
        JsonElement expected,
        JsonElement actual,
        VolatileValues? volatileValues = null)
    {
        var comparer = new JsonComparer(file, volatileValues ?? VolatileValues.None);
        comparer.CompareValues("", "", expected, actual);
        return comparer._differences;
    }

    private void CompareValues(string pointer, string name, JsonElement expected, JsonElement actual)
    {
        switch (expected.ValueKind, actual.ValueKind)
        {
            case (JsonValueKind.Object, JsonValueKind.Object):
                CompareObjects(pointer, expected, actual);
                break;
            case (JsonValueKind.Array, JsonValueKind.Array) when name == DependsOn && IsTexts(expected) && IsTexts(actual):
                CompareSets(pointer, expected, actual);
                break;
            case (JsonValueKind.Array, JsonValueKind.Array):
                CompareLists(pointer, expected, actual);
                break;
            default:
                if (!AreEqual(pointer, expected, actual))
                {
                    Add(pointer, $"expected {Show(expected)}, got {Show(actual)}");
                }

                break;
        }
    }

    private void CompareObjects(string pointer, JsonElement expected, JsonElement actual)
    {
        foreach (var member in expected.EnumerateObject())
        {
            var place = JsonPointer.Member(pointer, member.Name);
            if (actual.TryGetProperty(member.Name, out var value))
            {
                CompareValues(place, member.Name, member.Value, value);
            }
            else
            {
                Add(place, $"missing: {Show(member.Value)}");
            }
        }

        foreach (var member in actual.EnumerateObject().Where(member => !expected.TryGetProperty(member.Name, out _)))
        {
            Add(JsonPointer.Member(pointer, member.Name), $"not expected: {Show(member.Value)}");
        }
    }

    private void CompareLists(string pointer, JsonElement expected, JsonElement actual)
    {
        var (expectedCount, actualCount) = (expected.GetArrayLength(), actual.GetArrayLength());
        for (var i = 0; i < Math.Max(expectedCount, actualCount); i++)
        {
            var place = JsonPointer.Item(pointer, i);
            if (i >= actualCount)
            {
                Add(place, $"missing: {Show(expected[i])}");
            }
            else if (i >= expectedCount)
            {
                Add(place, $"not expected: {Show(actual[i])}");
            }
            else
            {
                CompareValues(place, "", expected[i], actual[i]);
            }
        }
    }

    private void CompareSets(string pointer, JsonElement expected, JsonElement actual)
    {
        if (!Texts(expected).ToHashSet(StringComparer.Ordinal).SetEquals(Texts(actual)))
        {
            Add(pointer, $"expected the set {Show(expected)}, got {Show(actual)}");
        }
    }

    private bool AreEqual(string pointer, JsonElement expected, JsonElement actual) =>
        _volatile.OfDefinition(pointer) is { } pattern && (expected.ValueKind, actual.ValueKind) == BothTexts
            ? _volatile.Match(pattern, expected.GetString()!, actual.GetString()!)
            : JsonElement.DeepEquals(expected, actual);

    private void Add(string pointer, string message) => _differences.Add(new(_file, pointer, message));

    private static bool IsTexts(JsonElement list) => list.EnumerateArray().All(static item => item.ValueKind == JsonValueKind.String);

    private static IEnumerable<string> Texts(JsonElement list) => list.EnumerateArray().Select(static item => item.GetString()!);

    private static string Show(JsonElement value) =>
        JsonSerializer.Serialize(value, OnOneLine) is var text && text.Length <= ShownText ? text : $"{text.AsSpan(0, ShownText)}...";
}
