namespace PipelineSdk;

/// <summary>The debugger rules of AWS, for <see cref="Rule.SageMaker"/>.</summary>
public static class RuleConfigs
{
    private const string SaveInterval = "save_interval";
    private const string IncludeRegex = "include_regex";

    /// <summary>Gradients that become too small or vanish.</summary>
    public static RuleConfig VanishingGradient { get; } = Saving("VanishingGradient", "gradients");

    /// <summary>A loss that does not go down as it should.</summary>
    public static RuleConfig LossNotDecreasing { get; } = Saving("LossNotDecreasing", "losses");

    /// <summary>Updates that are too small or too large for the weights.</summary>
    public static RuleConfig WeightUpdateRatio { get; } = Saving("WeightUpdateRatio", "weights");

    /// <summary>Input images that are not normalised.</summary>
    public static RuleConfig CheckInputImages { get; } = Matching("CheckInputImages", "input_image", ".*hybridsequential0_input_0");

    /// <summary>ReLU units that no longer become active.</summary>
    public static RuleConfig DeadRelu { get; } = Matching("DeadRelu", "relu_output", ".*relu_output");

    /// <summary>Tensors that are all or mostly zero.</summary>
    public static RuleConfig AllZero { get; } = new("AllZero");

    /// <summary>Tensors that have values which are not finite.</summary>
    public static RuleConfig ExplodingTensor { get; } = new("ExplodingTensor");

    /// <summary>Tensors that no longer change.</summary>
    public static RuleConfig UnchangedTensor { get; } = new("UnchangedTensor");

    /// <summary>Tensors that differ little from those of another job.</summary>
    public static RuleConfig SimilarAcrossRuns { get; } = new("SimilarAcrossRuns");

    /// <summary>Trees of an XGBoost model that grow too deep.</summary>
    public static RuleConfig TreeDepth { get; } = new("TreeDepth");

    /// <summary>Classes that are sampled unevenly or predicted unevenly well.</summary>
    public static RuleConfig ClassImbalance { get; } = new("ClassImbalance");

    /// <summary>A confusion matrix that is not as good as it should be.</summary>
    public static RuleConfig Confusion { get; } = new("Confusion");

    /// <summary>A model that fits the training data better than the validation data.</summary>
    public static RuleConfig Overfit { get; } = new("Overfit");

    /// <summary>Tensors whose variance is too high or too low.</summary>
    public static RuleConfig TensorVariance { get; } = new("TensorVariance");

    /// <summary>Training that goes on although the model is good enough.</summary>
    public static RuleConfig Overtraining { get; } = new("Overtraining");

    /// <summary>Weights that start from poor values.</summary>
    public static RuleConfig PoorWeightInitialization { get; } = Matching("PoorWeightInitialization", "relu_input", ".*relu_input");

    /// <summary>Activation layers that are saturated.</summary>
    public static RuleConfig SaturatedActivation { get; } = new("SaturatedActivation");

    /// <summary>Sequences that are padded too much.</summary>
    public static RuleConfig NlpSequenceRatio { get; } = Matching("NLPSequenceRatio", "input_sequence", ".*embedding0_input_0");

    /// <summary>Training that makes no progress for a while.</summary>
    public static RuleConfig StalledTrainingRule { get; } = new("StalledTrainingRule");

    /// <summary>Features of an XGBoost model whose weight is too large.</summary>
    public static RuleConfig FeatureImportanceOverweight { get; } = Saving("FeatureImportanceOverweight", "feature_importance");

    /// <summary>A report on the training of an XGBoost model.</summary>
    public static RuleConfig CreateXgboostReport { get; } = new("CreateXgboostReport")
    {
        CollectionConfigs =
        [
            new("metrics", new() { [SaveInterval] = "5" }),
            new("feature_importance", new() { [SaveInterval] = "5" }),
            new("hyperparameters", new() { ["save_steps"] = "0" }),
            new("predictions", new() { [SaveInterval] = "5" }),
            new("labels", new() { [SaveInterval] = "5" }),
        ],
    };

    private static RuleConfig Saving(string name, string collection) =>
        new(name) { CollectionConfigs = [new(collection, new() { [SaveInterval] = "500" })] };

    private static RuleConfig Matching(string name, string collection, string regex) =>
        new(name) { CollectionConfigs = [new(collection, new() { [IncludeRegex] = regex, [SaveInterval] = "500" })] };
}
