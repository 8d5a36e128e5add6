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
    public static string Of(object? constant)
    {
        var text = new StringBuilder();
        Append(text, constant);
        return text.ToString();
    }

    private static void Append(StringBuilder text, object? constant)
    {
        switch (constant)
        {
            case string value:
                AppendText(text, value);
                break;
            case ListExpression list:
                text.Append('[');
                AppendAll(text, list.Items, static (text, item) => Append(text, item?.Payload));
                text.Append(']');
                break;
            case ObjectExpression value:
                text.Append('{');
                AppendAll(text, value.Members, static (text, member) =>
                {
                    AppendText(text, member.Key);
                    text.Append(": ");
                    Append(text, member.Value?.Payload);
                });
                text.Append('}');
                break;
            default:
                text.Append(PythonText.Of(constant));
                break;
        }
    }

    private static void AppendAll<T>(StringBuilder text, IEnumerable<T> items, Action<StringBuilder, T> append)
    {
        var separator = "";
        foreach (var item in items)
        {
            text.Append(separator);
            append(text, item);
            separator = ", ";
        }
    }

    // Single quotes, unless only single quotes are in the text.
    private static void AppendText(StringBuilder text, string value)
    {
        var quote = value.Contains('\'') && !value.Contains('"') ? '"' : '\'';
        text.Append(quote);
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

        text.Append(quote);
    }

    private static bool IsPrintable(Rune rune) => rune.Value == ' ' || Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or
        UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.SpaceSeparator);
}
