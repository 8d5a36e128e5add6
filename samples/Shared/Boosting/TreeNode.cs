namespace Samples.Boosting;

/// <summary>A node of a regression tree: a leaf has a value; any other asks whether a feature is above a threshold.</summary>
internal sealed record TreeNode(double Value, int Feature = 0, float Threshold = 0, TreeNode? Below = null, TreeNode? Above = null)
{
    public double Predict(float[] features)
    {
        var node = this;
        while (node is { Below: { } below, Above: { } above })
        {
            // A missing number is above nothing.
            node = features[node.Feature] > node.Threshold ? above : below;
        }

        return node.Value;
    }
}
