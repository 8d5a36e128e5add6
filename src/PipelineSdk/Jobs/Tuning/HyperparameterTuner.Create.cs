using PipelineSdk.Arguments;

namespace PipelineSdk;

/// <content>Several estimators in one tuning job.</content>
public sealed partial class HyperparameterTuner
{
    /// <summary>A tuner of several estimators, each with its own metric and ranges. Written as <c>TrainingJobDefinitions</c>, by name.</summary>
    /// <param name="estimatorDict">What trains, by a name of your choice. Items: 1 to 10; names: 1 to 64 characters.</param>
    /// <param name="objectiveMetricNameDict">The metric to tune for, by the same names.</param>
    /// <param name="hyperparameterRangesDict">What to try, by the same names.</param>
    /// <param name="metricDefinitionsDict">Metrics to read out of the logs, by some of the names.</param>
    /// <param name="baseTuningJobName">See <see cref="BaseTuningJobName"/>.</param>
    /// <param name="strategy">See <see cref="Strategy"/>.</param>
    /// <param name="strategyConfig">See <see cref="StrategyConfig"/>.</param>
    /// <param name="completionCriteriaConfig">See <see cref="CompletionCriteriaConfig"/>.</param>
    /// <param name="objectiveType">See <see cref="ObjectiveType"/>.</param>
    /// <param name="maxJobs">See <see cref="MaxJobs"/>.</param>
    /// <param name="maxParallelJobs">See <see cref="MaxParallelJobs"/>.</param>
    /// <param name="maxRuntimeInSeconds">See <see cref="MaxRuntimeInSeconds"/>.</param>
    /// <param name="tags">See <see cref="Tags"/>. Those of the first estimator by name are added.</param>
    /// <param name="warmStartConfig">See <see cref="WarmStartConfig"/>.</param>
    /// <param name="earlyStoppingType">See <see cref="EarlyStoppingType"/>.</param>
    /// <param name="randomSeed">See <see cref="RandomSeed"/>.</param>
    /// <param name="autotune">See <see cref="Autotune"/>.</param>
    /// <param name="hyperparametersToKeepStaticDict">See <see cref="HyperparametersToKeepStatic"/>; by some of the names.</param>
    /// <param name="instanceConfigsDict">See <see cref="InstanceConfigs"/>; by some of the names.</param>
    /// <returns>The tuner.</returns>
    /// <exception cref="ArgumentException">
    /// There is no estimator, the first three do not have the same names, or another one has names that are not among them.
    /// </exception>
    public static HyperparameterTuner Create(
        Dictionary<string, EstimatorBase> estimatorDict,
        Dictionary<string, PipelineString> objectiveMetricNameDict,
        Dictionary<string, PipelineMap<ParameterRange>> hyperparameterRangesDict,
        Dictionary<string, PipelineList<MetricDefinition>>? metricDefinitionsDict = null,
        string? baseTuningJobName = null,
        HyperParameterTuningJobStrategyType? strategy = null,
        HyperParameterTuningJobStrategyConfig? strategyConfig = null,
        TuningJobCompletionCriteriaConfig? completionCriteriaConfig = null,
        HyperParameterTuningJobObjectiveType? objectiveType = null,
        PipelineInteger? maxJobs = null,
        PipelineInteger? maxParallelJobs = null,
        PipelineInteger? maxRuntimeInSeconds = null,
        PipelineMap<PipelineString>? tags = null,
        WarmStartConfig? warmStartConfig = null,
        TrainingJobEarlyStoppingType? earlyStoppingType = null,
        PipelineInteger? randomSeed = null,
        bool autotune = false,
        Dictionary<string, IReadOnlyList<string>>? hyperparametersToKeepStaticDict = null,
        Dictionary<string, IReadOnlyList<InstanceConfig>>? instanceConfigsDict = null)
    {
        ArgumentNullException.ThrowIfNull(estimatorDict);
        ArgumentNullException.ThrowIfNull(objectiveMetricNameDict);
        ArgumentNullException.ThrowIfNull(hyperparameterRangesDict);
        ArgumentOutOfRangeException.ThrowIfZero(estimatorDict.Count, nameof(estimatorDict));
        var names = estimatorDict.Keys.ToHashSet(StringComparer.Ordinal);
        CheckNames(names, objectiveMetricNameDict.Keys, all: true, nameof(objectiveMetricNameDict));
        CheckNames(names, hyperparameterRangesDict.Keys, all: true, nameof(hyperparameterRangesDict));
        CheckNames(names, metricDefinitionsDict?.Keys, all: false, nameof(metricDefinitionsDict));
        CheckNames(names, hyperparametersToKeepStaticDict?.Keys, all: false, nameof(hyperparametersToKeepStaticDict));
        CheckNames(names, instanceConfigsDict?.Keys, all: false, nameof(instanceConfigsDict));
        var definitions = estimatorDict.OrderBy(static entry => entry.Key, CodePointComparer.Instance).Select(entry => new TunedEstimator(
            entry.Key, entry.Value, objectiveMetricNameDict[entry.Key], hyperparameterRangesDict[entry.Key])
        {
            MetricDefinitions = metricDefinitionsDict?.GetValueOrDefault(entry.Key),
            HyperparametersToKeepStatic = hyperparametersToKeepStaticDict?.GetValueOrDefault(entry.Key),
            InstanceConfigs = instanceConfigsDict?.GetValueOrDefault(entry.Key),
        });
        return new([.. definitions])
        {
            BaseTuningJobName = baseTuningJobName,
            Strategy = strategy ?? HyperParameterTuningJobStrategyType.Bayesian,
            StrategyConfig = strategyConfig,
            CompletionCriteriaConfig = completionCriteriaConfig,
            ObjectiveType = objectiveType ?? HyperParameterTuningJobObjectiveType.Maximize,
            MaxJobs = maxJobs,
            MaxParallelJobs = maxParallelJobs ?? 1,
            MaxRuntimeInSeconds = maxRuntimeInSeconds,
            Tags = tags,
            WarmStartConfig = warmStartConfig,
            EarlyStoppingType = earlyStoppingType ?? TrainingJobEarlyStoppingType.Off,
            RandomSeed = randomSeed,
            Autotune = autotune,
        };
    }

    private static void CheckNames(HashSet<string> estimators, IEnumerable<string>? names, bool all, string argument)
    {
        var given = (names ?? []).ToList();
        if (!estimators.IsSupersetOf(given) || (all && given.Count != estimators.Count))
        {
            throw new ArgumentException($"The names are {Names.List(given)}, but the estimators are {Names.List(estimators)}.", argument);
        }
    }
}
