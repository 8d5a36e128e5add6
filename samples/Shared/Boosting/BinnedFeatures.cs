namespace Samples.Boosting;

/// <summary>
/// The features in bins of about equally many rows: a split is looked for between bins, not between all values, which makes training fast.
/// </summary>
internal sealed class BinnedFeatures
{
    // A bin is a byte.
    private const int MaxCuts = 254;

    private readonly float[][] _cuts;
    private readonly byte[][] _bins;

    public BinnedFeatures(float[][] rows)
    {
        var count = rows.Length == 0 ? 0 : rows[0].Length;
        _cuts = [.. Enumerable.Range(0, count).Select(feature => CutsOf(rows, feature))];
        _bins = [.. Enumerable.Range(0, count).Select(feature => rows.Select(row => BinOf(row[feature], _cuts[feature])).ToArray())];
    }

    public int Count => _cuts.Length;

    /// <summary>The values of a feature between its bins, in order. Bin <c>b</c> is what is not above cut <c>b</c>.</summary>
    public float[] Cuts(int feature) => _cuts[feature];

    /// <summary>The bin of each row.</summary>
    public byte[] Bins(int feature) => _bins[feature];

    private static float[] CutsOf(float[][] rows, int feature)
    {
        var values = rows.Select(row => row[feature]).Where(static value => !float.IsNaN(value)).Order().ToArray();
        var distinct = values.Distinct().ToArray();
        return distinct.Length <= MaxCuts + 1
            ? [.. distinct.Zip(distinct.Skip(1), static (low, high) => (low + high) / 2)]
            : [.. Enumerable.Range(1, MaxCuts).Select(i => values[i * values.Length / (MaxCuts + 1)]).Distinct()];
    }

    private static byte BinOf(float value, float[] cuts)
    {
        byte bin = 0;
        while (bin < cuts.Length && value > cuts[bin])
        {
            bin++;
        }

        return bin;
    }
}
