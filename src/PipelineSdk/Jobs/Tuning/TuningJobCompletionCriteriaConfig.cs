using PipelineSdk.Arguments;

namespace PipelineSdk;

/// <summary>When a tuning job ends before its limits. Written as <c>TuningJobCompletionCriteria</c>.</summary>
public sealed class TuningJobCompletionCriteriaConfig
{
    /// <summary>
    /// After how many training jobs without a better result. Written as <c>MaxNumberOfTrainingJobsNotImproving</c>. Range: at least 3.
    /// </summary>
    /// <value><see langword="null"/> by default: left out.</value>
    public PipelineInteger? MaxNumberOfTrainingJobsNotImproving { get; init; }

    /// <summary>Whether to end when no better result is to be expected. Written as <c>CompleteOnConvergence</c>.</summary>
    /// <value><see langword="null"/> by default: left out.</value>
    public bool? CompleteOnConvergence { get; init; }

    /// <summary>The result that is good enough. Written as <c>TargetObjectiveMetricValue</c>.</summary>
    /// <value><see langword="null"/> by default: left out.</value>
    public PipelineDouble? TargetObjectiveMetricValue { get; init; }

    internal TuningJobCompletionCriteria ToRequest() => new()
    {
        BestObjectiveNotImproving = MaxNumberOfTrainingJobsNotImproving is { } number ? new() { MaxNumberOfTrainingJobsNotImproving = number } : null,
        TargetObjectiveMetricValue = TargetObjectiveMetricValue,
        ConvergenceDetected = CompleteOnConvergence is { } complete
            ? new() { CompleteOnConvergence = complete ? PipelineSdk.CompleteOnConvergence.Enabled : PipelineSdk.CompleteOnConvergence.Disabled }
            : null,
    };
}
