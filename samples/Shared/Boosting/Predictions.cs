namespace Samples.Boosting;

/// <summary>The predictions for a set while its model grows.</summary>
internal sealed class Predictions(LabelledRows rows, double mean)
{
    private readonly double[] _predicted = [.. Enumerable.Repeat(mean, rows.Count)];

    public double Rmse => Boosting.Rmse.Of(rows.Labels, _predicted);

    public double[] Residuals() => [.. rows.Labels.Zip(_predicted, static (label, prediction) => label - prediction)];

    public Predictions Add(TreeNode tree)
    {
        for (var row = 0; row < rows.Count; row++)
        {
            _predicted[row] += tree.Predict(rows.Features[row]);
        }

        return this;
    }
}
