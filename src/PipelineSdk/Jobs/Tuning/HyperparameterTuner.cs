using PipelineSdk.Arguments;

namespace PipelineSdk;

/// <summary>
/// Finds good hyperparameters with many training jobs of one estimator, or of several (<see cref="Create"/>). <see cref="Fit(TrainingInputs, string, bool)"/>
/// makes the request of it.
/// </summary>
/// <remarks>The estimator's debugger, profiler and tags do not go to the training jobs; its tags are added to those of the tuning job.</remarks>
public sealed partial class HyperparameterTuner
{
    /// <summary>A tuner of one estimator.</summary>
    /// <param name="estimator">What trains.</param>
    /// <param name="objectiveMetricName">The metric to tune for. Written as <c>MetricName</c>. Length: 1 to 255.</param>
    /// <param name="hyperparameterRanges">What to try, by hyperparameter; <see langword="null"/> needs <see cref="Autotune"/>. At most 30.</param>
    public HyperparameterTuner(EstimatorBase estimator, PipelineString objectiveMetricName, PipelineMap<ParameterRange>? hyperparameterRanges)
    {
        ArgumentNullException.ThrowIfNull(estimator);
        ArgumentNullException.ThrowIfNull(objectiveMetricName);
        Definitions = [new(null, estimator, objectiveMetricName, hyperparameterRanges)];
    }

    private HyperparameterTuner(IReadOnlyList<TunedEstimator> definitions) => Definitions = definitions;

    /// <summary>
    /// The metrics to read out of the jobs' logs, which an image of your own needs. Written as <c>MetricDefinitions</c>. Items: at most 40. For one
    /// estimator.
    /// </summary>
    /// <value><see langword="null"/> by default: left out.</value>
    public PipelineList<MetricDefinition>? MetricDefinitions { get; init; }

    /// <summary>How values are chosen: <c>Bayesian</c>, <c>Random</c>, <c>Hyperband</c> or <c>Grid</c>. Written as <c>Strategy</c>.</summary>
    /// <value><c>Bayesian</c> by default.</value>
    public HyperParameterTuningJobStrategyType Strategy { get; init; } = HyperParameterTuningJobStrategyType.Bayesian;

    /// <summary>Settings of the strategy <c>Hyperband</c>. Written as <c>StrategyConfig</c>.</summary>
    /// <value><see langword="null"/> by default: left out.</value>
    public HyperParameterTuningJobStrategyConfig? StrategyConfig { get; init; }

    /// <summary>Whether the metric is to be great or small: <c>Maximize</c> or <c>Minimize</c>. Written as <c>Type</c>.</summary>
    /// <value><c>Maximize</c> by default.</value>
    public HyperParameterTuningJobObjectiveType ObjectiveType { get; init; } = HyperParameterTuningJobObjectiveType.Maximize;

    /// <summary>The greatest number of training jobs. Written as <c>MaxNumberOfTrainingJobs</c>. Range: at least 1.</summary>
    /// <value><see langword="null"/> by default: 1; with the strategy <c>Grid</c> as many as it has, written as <c>null</c>.</value>
    public PipelineInteger? MaxJobs { get; init; }

    /// <summary>The greatest number of training jobs at a time. Written as <c>MaxParallelTrainingJobs</c>. Range: at least 1.</summary>
    /// <value>1 by default.</value>
    public PipelineInteger MaxParallelJobs { get; init; } = 1;

    /// <summary>How long tuning may take, in seconds. Written as <c>MaxRuntimeInSeconds</c>. Range: 120 to 15,768,000.</summary>
    /// <value><see langword="null"/> by default: left out.</value>
    public PipelineInteger? MaxRuntimeInSeconds { get; init; }

    /// <summary>The tags of the tuning job, before those of the estimator. Written as <c>Tags</c>. Entries: at most 50.</summary>
    /// <value><see langword="null"/> by default: only those of the estimator.</value>
    public PipelineMap<PipelineString>? Tags { get; init; }

    /// <summary>
    /// What the tuning job's name starts with, cut to 20 characters. The run names the job, so this shows only with
    /// <see cref="PipelineDefinitionConfig.UseCustomJobPrefix"/>.
    /// </summary>
    /// <value><see langword="null"/> by default: the last part of the image's URI, without its tag.</value>
    public string? BaseTuningJobName { get; init; }

    /// <summary>Earlier tuning jobs to start from. Written as <c>WarmStartConfig</c>.</summary>
    /// <value><see langword="null"/> by default: left out.</value>
    public WarmStartConfig? WarmStartConfig { get; init; }

    /// <summary>When tuning ends before its limits. Written as <c>TuningJobCompletionCriteria</c>.</summary>
    /// <value><see langword="null"/> by default: left out.</value>
    public TuningJobCompletionCriteriaConfig? CompletionCriteriaConfig { get; init; }

    /// <summary>Whether training jobs without prospect are ended: <c>Off</c> or <c>Auto</c>. Written as <c>TrainingJobEarlyStoppingType</c>.</summary>
    /// <value><c>Off</c> by default.</value>
    public TrainingJobEarlyStoppingType EarlyStoppingType { get; init; } = TrainingJobEarlyStoppingType.Off;

    /// <summary>A seed, with which the same values are chosen again. Written as <c>RandomSeed</c>. Range: at least 0.</summary>
    /// <value><see langword="null"/> by default: left out.</value>
    public PipelineInteger? RandomSeed { get; init; }

    /// <summary>
    /// Whether SageMaker chooses ranges for the hyperparameters that have none and are not kept. Written as <c>Autotune</c>, and the
    /// hyperparameters as <c>AutoParameters</c>.
    /// </summary>
    /// <value><see langword="false"/> by default.</value>
    public bool Autotune { get; init; }

    /// <summary>Hyperparameters of the estimator that <see cref="Autotune"/> leaves as they are. For one estimator.</summary>
    /// <value><see langword="null"/> by default: none.</value>
    public IReadOnlyList<string>? HyperparametersToKeepStatic { get; init; }

    /// <summary>
    /// Instances that the training jobs may use, in place of the estimator's: what <c>override_resource_config</c> of the Python SDK sets. Written
    /// as <c>InstanceConfigs</c> of <c>HyperParameterTuningResourceConfig</c>. Items: 1 to 6. For one estimator.
    /// </summary>
    /// <value><see langword="null"/> by default: the estimator's instance type and count.</value>
    public IReadOnlyList<InstanceConfig>? InstanceConfigs { get; init; }

    /// <summary>The estimators, by name if there are several.</summary>
    internal IReadOnlyList<TunedEstimator> Definitions { get; }

    /// <summary>Makes the request of the tuning job, for <see cref="TuningStep(string, CreateHyperParameterTuningJobRequest)"/>.</summary>
    /// <param name="inputs">The data of the training jobs, for several estimators by their names; none by default.</param>
    /// <param name="jobName">The job's name; see <see cref="BaseTuningJobName"/> for when it shows.</param>
    /// <param name="includeClsMetadata">
    /// Whether the Python class of the estimator is kept among the hyperparameters, as it always is for frameworks.
    /// </param>
    /// <returns>The request, which may be adjusted before it becomes a step.</returns>
    public CreateHyperParameterTuningJobRequest Fit(TrainingInputs? inputs = null, string? jobName = null, bool includeClsMetadata = false) =>
        new TuningJob(this, jobName, _ => includeClsMetadata).ToRequest(inputs);

    /// <summary>Makes the request of the tuning job for several estimators.</summary>
    /// <param name="inputs">The data of the training jobs by the estimators' names; <see langword="null"/>: none.</param>
    /// <param name="includeClsMetadata">By the estimators' names, whether the Python class is kept among the hyperparameters.</param>
    /// <param name="jobName">The job's name; see <see cref="BaseTuningJobName"/> for when it shows.</param>
    /// <returns>The request, which may be adjusted before it becomes a step.</returns>
    public CreateHyperParameterTuningJobRequest Fit(TrainingInputs? inputs, IReadOnlyDictionary<string, bool> includeClsMetadata, string? jobName = null)
    {
        ArgumentNullException.ThrowIfNull(includeClsMetadata);
        return new TuningJob(this, jobName, name => includeClsMetadata.GetValueOrDefault(name ?? "")) { Named = includeClsMetadata.Keys }.ToRequest(inputs);
    }
}
