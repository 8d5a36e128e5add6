namespace Samples.Boosting;

/// <summary>The root of the mean squared error.</summary>
internal static class Rmse
{
    public static double Of(IReadOnlyList<float> labels, IReadOnlyList<double> predictions) =>
        Math.Sqrt(labels.Zip(predictions, static (label, prediction) => (label - prediction) * (label - prediction)).Average());
}
