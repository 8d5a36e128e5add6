using PipelineSdk.Local;

namespace Samples.Boosting;

/// <summary>How boosted trees are trained; names and defaults are XGBoost's.</summary>
internal sealed record BoostingOptions
{
    /// <summary>The number of trees.</summary>
    public int Rounds { get; init; } = 100;

    /// <summary>How much of a tree's correction is taken.</summary>
    public double Eta { get; init; } = 0.3;

    public int MaxDepth { get; init; } = 6;

    /// <summary>The least number of rows on each side of a split.</summary>
    public double MinChildWeight { get; init; } = 1;

    /// <summary>The part of the rows that each tree sees.</summary>
    public double Subsample { get; init; } = 1;

    /// <summary>Pulls the values of leaves with few rows towards zero.</summary>
    public double Lambda { get; init; } = 1;

    /// <summary>The least gain for which a node is split.</summary>
    public double Gamma { get; init; }

    public int Seed { get; init; }

    public static BoostingOptions From(JobValues hyperParameters) => new()
    {
        Rounds = hyperParameters.GetInt32("num_round", 100),
        Eta = hyperParameters.GetDouble("eta", 0.3),
        MaxDepth = hyperParameters.GetInt32("max_depth", 6),
        MinChildWeight = hyperParameters.GetDouble("min_child_weight", 1),
        Subsample = hyperParameters.GetDouble("subsample", 1),
        Lambda = hyperParameters.GetDouble("lambda", 1),
        Gamma = hyperParameters.GetDouble("gamma", 0),
        Seed = hyperParameters.GetInt32("seed", 0),
    };
}
