namespace PipelineSdk;

/// <summary>
/// The baselines of a model package, with which checks of later models compare. Request field <c>DriftCheckBaselines</c>; what is empty is left out.
/// </summary>
public sealed class DriftCheckBaselines
{
    /// <summary>The statistics of the model's quality. Request field <c>ModelQuality.Statistics</c>.</summary>
    /// <value><see langword="null"/> by default: none.</value>
    public MetricsSource? ModelStatistics { get; init; }

    /// <summary>The constraints on the model's quality. Request field <c>ModelQuality.Constraints</c>.</summary>
    /// <value><see langword="null"/> by default: none.</value>
    public MetricsSource? ModelConstraints { get; init; }

    /// <summary>The statistics of the data's quality. Request field <c>ModelDataQuality.Statistics</c>.</summary>
    /// <value><see langword="null"/> by default: none.</value>
    public MetricsSource? ModelDataStatistics { get; init; }

    /// <summary>The constraints on the data's quality. Request field <c>ModelDataQuality.Constraints</c>.</summary>
    /// <value><see langword="null"/> by default: none.</value>
    public MetricsSource? ModelDataConstraints { get; init; }

    /// <summary>The configuration of the bias check. Request field <c>Bias.ConfigFile</c>.</summary>
    /// <value><see langword="null"/> by default: none.</value>
    public FileSource? BiasConfigFile { get; init; }

    /// <summary>The constraints on bias in the data before training. Request field <c>Bias.PreTrainingConstraints</c>.</summary>
    /// <value><see langword="null"/> by default: none.</value>
    public MetricsSource? BiasPreTrainingConstraints { get; init; }

    /// <summary>The constraints on bias in the model after training. Request field <c>Bias.PostTrainingConstraints</c>.</summary>
    /// <value><see langword="null"/> by default: none.</value>
    public MetricsSource? BiasPostTrainingConstraints { get; init; }

    /// <summary>The constraints on explainability. Request field <c>Explainability.Constraints</c>.</summary>
    /// <value><see langword="null"/> by default: none.</value>
    public MetricsSource? ExplainabilityConstraints { get; init; }

    /// <summary>The configuration of the explainability check. Request field <c>Explainability.ConfigFile</c>.</summary>
    /// <value><see langword="null"/> by default: none.</value>
    public FileSource? ExplainabilityConfigFile { get; init; }

    /// <returns>The request's structure, or <see langword="null"/> where there is nothing in it.</returns>
    internal Arguments.DriftCheckBaselines? ToRequest()
    {
        var request = new Arguments.DriftCheckBaselines
        {
            ModelQuality = ModelStatistics is null && ModelConstraints is null
                ? null
                : new() { Statistics = ModelStatistics?.ToRequest(), Constraints = ModelConstraints?.ToRequest() },
            ModelDataQuality = ModelDataStatistics is null && ModelDataConstraints is null
                ? null
                : new() { Statistics = ModelDataStatistics?.ToRequest(), Constraints = ModelDataConstraints?.ToRequest() },
            Bias = BiasConfigFile is null && BiasPreTrainingConstraints is null && BiasPostTrainingConstraints is null
                ? null
                : new()
                {
                    ConfigFile = BiasConfigFile?.ToRequest(),
                    PreTrainingConstraints = BiasPreTrainingConstraints?.ToRequest(),
                    PostTrainingConstraints = BiasPostTrainingConstraints?.ToRequest(),
                },
            Explainability = ExplainabilityConstraints is null && ExplainabilityConfigFile is null
                ? null
                : new() { Constraints = ExplainabilityConstraints?.ToRequest(), ConfigFile = ExplainabilityConfigFile?.ToRequest() },
        };
        return request.IsEmpty ? null : request;
    }
}
