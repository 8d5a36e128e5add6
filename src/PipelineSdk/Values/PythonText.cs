using System.Globalization;

namespace PipelineSdk;

/// <summary>Constants as Python writes them: step caches compare text, so <c>6.0</c> must not become <c>6</c>.</summary>
internal static class PythonText
{
    public static string Of(object? constant) => constant switch
    {
        null => "None",
        string text => text,
        bool flag => Of(flag),
        double number => Of(number),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => constant.ToString() ?? "",
    };

    public static string Of(long value) => value.ToString(CultureInfo.InvariantCulture);

    public static string Of(bool value) => value ? "True" : "False";

    /// <summary>Python's <c>repr</c>: the shortest digits that read back the same, with an exponent below 1e-4 and from 1e16 on.</summary>
    public static string Of(double value)
    {
        if (!double.IsFinite(value))
        {
            return double.IsNaN(value) ? "nan" : value > 0 ? "inf" : "-inf";
        }

        return OfShortest(value.ToString("R", CultureInfo.InvariantCulture));
    }

    /// <summary>The shortest digits that read back the same single-precision number: <c>0.1f</c> is <c>0.1</c>.</summary>
    public static string Of(float value) =>
        float.IsFinite(value) ? OfShortest(value.ToString("R", CultureInfo.InvariantCulture)) : Of((double)value);

    /// <param name="shortest">.NET's shortest form, such as <c>-1.5E-05</c> or <c>120</c>.</param>
    private static string OfShortest(ReadOnlySpan<char> shortest)
    {
        // Taken apart into sign, digits and the place of the decimal point.
        var sign = shortest[0] == '-' ? "-" : "";
        var mantissa = shortest[sign.Length..];
        var scale = 0;
        if (mantissa.IndexOf('E') is var end and >= 0)
        {
            scale = int.Parse(mantissa[(end + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
            mantissa = mantissa[..end];
        }

        var point = mantissa.IndexOf('.') is var dot and >= 0 ? dot : mantissa.Length;
        var all = mantissa.ToString().Replace(".", "", StringComparison.Ordinal);
        var digits = all.TrimStart('0');
        point += scale - (all.Length - digits.Length);
        digits = digits.TrimEnd('0');
        return digits.Length == 0 ? sign + "0.0" : sign + Place(digits, point);
    }

    /// <param name="digits">The significant digits.</param>
    /// <param name="point">The number of digits before the decimal point; zero and below: leading zeros after it.</param>
    private static string Place(string digits, int point) => point switch
    {
        > 16 or < -3 => Exponential(digits, point - 1),
        <= 0 => "0." + new string('0', -point) + digits,
        _ when point >= digits.Length => digits.PadRight(point, '0') + ".0",
        _ => $"{digits.AsSpan(0, point)}.{digits.AsSpan(point)}",
    };

    private static string Exponential(string digits, int exponent)
    {
        var mantissa = digits.Length == 1 ? digits : $"{digits[0]}.{digits.AsSpan(1)}";
        return string.Create(CultureInfo.InvariantCulture, $"{mantissa}e{(exponent < 0 ? '-' : '+')}{Math.Abs(exponent):00}");
    }
}
