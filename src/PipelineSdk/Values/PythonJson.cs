using System.Globalization;
using System.Text;

namespace PipelineSdk;

/// <summary>Constants as Python's <c>json.dumps</c> writes them: a space after commas and colons, and nothing but ASCII.</summary>
internal static class PythonJson
{
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
            case null:
                text.Append("null");
                break;
            case string value:
                AppendText(text, value);
                break;
            case bool value:
                text.Append(value ? "true" : "false");
                break;
            case double value when !double.IsFinite(value):
                text.Append(double.IsNaN(value) ? "NaN" : value > 0 ? "Infinity" : "-Infinity");
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

    private static void AppendText(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (var c in value)
        {
            _ = c switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                '\b' => text.Append("\\b"),
                '\f' => text.Append("\\f"),
                >= ' ' and <= '~' => text.Append(c),
                _ => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
            };
        }

        text.Append('"');
    }
}
