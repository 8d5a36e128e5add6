using System.Globalization;
using System.Text;

namespace PipelineSdk;

/// <summary>Constants as Python's <c>json.dumps</c> writes them: nothing but ASCII.</summary>
internal static class PythonJson
{
    /// <param name="constant">A constant payload, or a list or object of constants.</param>
    public static string Of(object? constant) => PythonNotation.Write(constant, Scalar);

    private static string Scalar(object? constant) => constant switch
    {
        null => "null",
        string text => Quoted(text),
        bool flag => flag ? "true" : "false",
        double.NaN => "NaN",
        double.PositiveInfinity => "Infinity",
        double.NegativeInfinity => "-Infinity",
        _ => PythonText.Of(constant),
    };

    private static string Quoted(string value)
    {
        var text = new StringBuilder(value.Length + 2).Append('"');
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

        return text.Append('"').ToString();
    }
}
