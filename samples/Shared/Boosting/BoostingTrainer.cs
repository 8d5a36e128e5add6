namespace Samples.Boosting;

/// <summary>Trains gradient-boosted regression trees: each tree learns what the trees before it get wrong.</summary>
internal static class BoostingTrainer
{
    /// <param name="train">What is learned from.</param>
    /// <param name="options">How.</param>
    /// <param name="watched">Sets whose errors are measured after each tree.</param>
    /// <param name="measured">Is given the number of the round, from 0, and the errors of the watched sets.</param>
    public static BoostedTrees Train(
        LabelledRows train, BoostingOptions options, IReadOnlyList<LabelledRows> watched, Action<int, IReadOnlyList<double>> measured)
    {
        var grower = new TreeGrower(new(train.Features), options);
        var random = new Random(options.Seed);
        var mean = (double)train.Labels.Average();
        var learned = new Predictions(train, mean);
        Predictions[] sets = [.. watched.Select(rows => new Predictions(rows, mean))];
        var trees = new List<TreeNode>();
        for (var round = 0; round < options.Rounds; round++)
        {
            var tree = grower.Grow(learned.Residuals(), Sample(train.Count, options.Subsample, random));
            trees.Add(tree);
            learned.Add(tree);
            measured(round, [.. sets.Select(set => set.Add(tree).Rmse)]);
        }

        return new(mean, trees);
    }

    private static int[] Sample(int count, double part, Random random) =>
        [.. Enumerable.Range(0, count).Where(_ => part >= 1 || random.NextDouble() < part)];
}
