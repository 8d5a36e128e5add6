using Samples.Boosting;

namespace Abalone.Local;

/// <summary>Turns lines of the data set, such as <c>M,0.455,0.365,0.095,0.514,0.2245,0.101,0.15,15</c>, into numbers.</summary>
internal static class AbaloneRows
{
    /// <summary>
    /// The number of rings, then the seven measures, then whether it is a male, a female or an infant. Trees need no scales.
    /// </summary>
    public static float[] Parse(string line)
    {
        var cells = line.Split(',', 2);
        var numbers = LabelledRows.ParseRow(cells[1]);
        return [numbers[^1], .. numbers[..^1], .. "MFI".Select(sex => cells[0][0] == sex ? 1f : 0f)];
    }
}
