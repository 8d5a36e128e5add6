using System.Globalization;
using System.Text;

namespace PipelineSdk;

/// <summary>Constants as Python's <c>repr</c> writes them, which is how <c>str</c> writes what is in a list or dictionary.</summary>
internal static class PythonRepr
{
    /// <summary>Python's <c>str</c>: text as it is, anything else as <c>repr</c> has it.</summary>
    /// <param name="constant">A constant payload, or a list or object of constants.</param>
    public static string Str(object? constant) => constant as string ?? Of(constant);

    /// <summary>Python's <c>repr</c>.</summary>
    /// <param name="constant">A constant payload, or a list or object of constants.</param>
    public static string Of(object? constant) => PythonNotation.Write(constant, Scalar);

    private static string Scalar(object? constant) => constant is string text ? Quoted(text) : PythonText.Of(constant);

    // Single quotes, unless only single quotes are in the text.
    private static string Quoted(string value)
    {
        var quote = value.Contains('\'') && !value.Contains('"') ? '"' : '\'';
        var text = new StringBuilder(value.Length + 2).Append(quote);
        foreach (var rune in value.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '\\' => text.Append("\\\\"),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                var c when c == quote => text.Append('\\').Append(quote),
                _ when IsPrintable(rune) => text.Append(rune.ToString()),
                <= 0xFF and var c => text.Append(CultureInfo.InvariantCulture, $"\\x{c:x2}"),
                <= 0xFFFF and var c => text.Append(CultureInfo.InvariantCulture, $"\\u{c:x4}"),
                var c => text.Append(CultureInfo.InvariantCulture, $"\\U{c:x8}"),
            };
        }

        return text.Append(quote).ToString();
    }

    private static bool IsPrintable(Rune rune) => rune.Value == ' ' || Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or
        UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.SpaceSeparator);
}
