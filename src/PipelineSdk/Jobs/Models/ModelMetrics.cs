namespace PipelineSdk;

/// <summary>The reports on a model that a model package refers to. Request field <c>ModelMetrics</c>.</summary>
/// <remarks><c>Bias</c> and <c>Explainability</c> are written even where they are empty, as the Python SDK does.</remarks>
public sealed class ModelMetrics
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

    /// <summary>The report on bias. Request field <c>Bias.Report</c>.</summary>
    /// <value><see langword="null"/> by default: none.</value>
    public MetricsSource? Bias { get; init; }

    /// <summary>The report on bias in the data before training. Request field <c>Bias.PreTrainingReport</c>.</summary>
    /// <value><see langword="null"/> by default: none.</value>
    public MetricsSource? BiasPreTraining { get; init; }

    /// <summary>The report on bias in the model after training. Request field <c>Bias.PostTrainingReport</c>.</summary>
    /// <value><see langword="null"/> by default: none.</value>
    public MetricsSource? BiasPostTraining { get; init; }

    /// <summary>The report on explainability. Request field <c>Explainability.Report</c>.</summary>
    /// <value><see langword="null"/> by default: none.</value>
    public MetricsSource? Explainability { get; init; }

    internal Arguments.ModelMetrics ToRequest() => new()
    {
        ModelQuality = ModelStatistics is null && ModelConstraints is null
            ? null
            : new() { Statistics = ModelStatistics?.ToRequest(), Constraints = ModelConstraints?.ToRequest() },
        ModelDataQuality = ModelDataStatistics is null && ModelDataConstraints is null
            ? null
            : new() { Statistics = ModelDataStatistics?.ToRequest(), Constraints = ModelDataConstraints?.ToRequest() },
        Bias = new()
        {
            Report = Bias?.ToRequest(),
            PreTrainingReport = BiasPreTraining?.ToRequest(),
            PostTrainingReport = BiasPostTraining?.ToRequest(),
        },
        Explainability = new() { Report = Explainability?.ToRequest() },
    };
}
