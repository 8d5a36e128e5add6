namespace Samples.Boosting;

/// <summary>Grows a regression tree on what is still wrong with each row's prediction.</summary>
internal sealed class TreeGrower(BinnedFeatures features, BoostingOptions options)
{
    public TreeNode Grow(double[] residuals, int[] rows) => Grow(residuals, rows, options.MaxDepth);

    private TreeNode Grow(double[] residuals, int[] rows, int depth)
    {
        if (depth == 0 || FindSplit(residuals, rows) is not (var feature, var cut))
        {
            return new(options.Eta * rows.Sum(row => residuals[row]) / (rows.Length + options.Lambda));
        }

        var bins = features.Bins(feature);
        return new(
            0,
            feature,
            features.Cuts(feature)[cut],
            Grow(residuals, [.. rows.Where(row => bins[row] <= cut)], depth - 1),
            Grow(residuals, [.. rows.Where(row => bins[row] > cut)], depth - 1));
    }

    /// <summary>The split that makes the squared error smallest; <see langword="null"/> if none is worth it.</summary>
    private (int Feature, int Cut)? FindSplit(double[] residuals, int[] rows)
    {
        var total = new Sum();
        foreach (var row in rows)
        {
            total.Add(residuals[row]);
        }

        (int, int)? best = null;
        var bestGain = options.Gamma;
        for (var feature = 0; feature < features.Count; feature++)
        {
            var histogram = Histogram(residuals, rows, feature);
            var below = new Sum();
            for (var cut = 0; cut < histogram.Length - 1; cut++)
            {
                below.Add(histogram[cut]);
                var above = total.Without(below);
                var gain = below.Score(options.Lambda) + above.Score(options.Lambda) - total.Score(options.Lambda);
                if (gain > bestGain && Math.Min(below.Count, above.Count) >= Math.Max(1, options.MinChildWeight))
                {
                    (best, bestGain) = ((feature, cut), gain);
                }
            }
        }

        return best;
    }

    private Sum[] Histogram(double[] residuals, int[] rows, int feature)
    {
        var histogram = new Sum[features.Cuts(feature).Length + 1];
        var bins = features.Bins(feature);
        foreach (var row in rows)
        {
            histogram[bins[row]].Add(residuals[row]);
        }

        return histogram;
    }

    /// <summary>The sum of some rows' residuals.</summary>
    private struct Sum
    {
        private double _total;

        public int Count { get; private set; }

        public void Add(double residual)
        {
            _total += residual;
            Count++;
        }

        public void Add(Sum other)
        {
            _total += other._total;
            Count += other.Count;
        }

        public readonly Sum Without(Sum part) => new() { _total = _total - part._total, Count = Count - part.Count };

        public readonly double Score(double lambda) => _total * _total / (Count + lambda);
    }
}
