using System.Globalization;

namespace PipelineSdk.Conformance;

/// <summary>Writes JSON pointers (RFC 6901).</summary>
internal static class JsonPointer
{
    public static string Member(string pointer, string name) =>
        $"{pointer}/{name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}";

    public static string Item(string pointer, int index) => string.Create(CultureInfo.InvariantCulture, $"{pointer}/{index}");
}
