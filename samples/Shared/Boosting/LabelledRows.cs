using System.Globalization;

namespace Samples.Boosting;

/// <summary>Rows of numbers, and for each row the number to predict. A number that is missing is <see cref="float.NaN"/>.</summary>
internal sealed record LabelledRows(float[] Labels, float[][] Features)
{
    public int Count => Labels.Length;

    /// <summary>Reads files as SageMaker's XGBoost takes them: comma-separated, the label first, no header.</summary>
    public static LabelledRows Read(params IEnumerable<string> paths)
    {
        var rows = paths.SelectMany(File.ReadLines).Select(ParseRow).ToList();
        return new([.. rows.Select(static row => row[0])], [.. rows.Select(static row => row[1..])]);
    }

    /// <summary>Reads a line of numbers.</summary>
    public static float[] ParseRow(string line) => [.. line.Split(',').Select(ParseNumber)];

    /// <summary>Writes a line of numbers.</summary>
    public static string FormatRow(IEnumerable<float> row) => string.Join(',', row.Select(FormatNumber));

    private static float ParseNumber(string text) => text.Length == 0 ? float.NaN : float.Parse(text, CultureInfo.InvariantCulture);

    private static string FormatNumber(float number) => float.IsNaN(number) ? "" : number.ToString(CultureInfo.InvariantCulture);
}
