using PipelineSdk.Arguments;

namespace PipelineSdk;

/// <summary>Makes the request of a tuning job from a tuner.</summary>
/// <param name="tuner">The tuner.</param>
/// <param name="jobName">The job's name if the user gave one.</param>
/// <param name="includeClsMetadata">Whether an estimator's Python class is recorded, by the estimator's name.</param>
internal sealed class TuningJob(HyperparameterTuner tuner, string? jobName, Func<string?, bool> includeClsMetadata)
{
    private readonly TunedEstimator _first = tuner.Definitions[0];

    /// <summary>The names of estimators that the user gave beside the inputs.</summary>
    public IEnumerable<string> Named { get; init; } = [];

    private bool IsSingle => _first.Name is null;

    public CreateHyperParameterTuningJobRequest ToRequest(TrainingInputs? inputs)
    {
        var definitions = tuner.Definitions.Select(definition => Definition(definition, InputsOf(definition, inputs))).ToList();
        return new()
        {
            Check = writer => TunerRules.Check(tuner, inputs, Named, writer),
            HyperParameterTuningJobName = jobName ?? Deferred.Text("name of the tuning job", BaseName),
            HyperParameterTuningJobConfig = Config(),
            Autotune = tuner.Autotune ? new() { Mode = AutotuneMode.Enabled } : null,
            TrainingJobDefinition = IsSingle ? definitions[0] : null,
            TrainingJobDefinitions = IsSingle ? null : new((IEnumerable<HyperParameterTrainingJobDefinition>)definitions),
            WarmStartConfig = tuner.WarmStartConfig?.ToRequest(),
            Tags = Tags(),
        };
    }

    private static TrainingInputs? InputsOf(TunedEstimator definition, TrainingInputs? inputs) =>
        definition.Name is null ? inputs : inputs?.Channels.FirstOrDefault(entry => entry.Key == definition.Name).Value;

    private PipelineString BaseName(DefinitionWriter writer) => JobNames.CutTuning(
        string.IsNullOrEmpty(tuner.BaseTuningJobName) ? _first.Estimator.ImageName(writer.Context.Environment) : tuner.BaseTuningJobName)!;

    private HyperParameterTuningJobConfig Config() => new()
    {
        Strategy = tuner.Strategy,
        ResourceLimits = new()
        {
            // The Python SDK writes a null for the strategy that finds the number by itself.
            MaxNumberOfTrainingJobs = tuner.MaxJobs ?? (tuner.Strategy is { Payload: "Grid" } ? new PipelineInteger((object?)null) : 1),
            MaxParallelTrainingJobs = tuner.MaxParallelJobs,
            MaxRuntimeInSeconds = tuner.MaxRuntimeInSeconds,
        },
        TrainingJobEarlyStoppingType = tuner.EarlyStoppingType,
        RandomSeed = tuner.RandomSeed,
        HyperParameterTuningJobObjective = IsSingle ? Objective(_first) : null,
        ParameterRanges = IsSingle ? _first.ToRanges(Split(_first).Automatic) : null,
        StrategyConfig = tuner.StrategyConfig,
        TuningJobCompletionCriteria = tuner.CompletionCriteriaConfig?.ToRequest(),
    };

    private HyperParameterTuningJobObjective Objective(TunedEstimator definition) => new()
    {
        Type = tuner.ObjectiveType,
        MetricName = definition.ObjectiveMetricName,
    };

    private HyperParameterTrainingJobDefinition Definition(TunedEstimator definition, TrainingInputs? inputs)
    {
        var estimator = definition.Estimator;
        var job = new TrainingJob(estimator, jobName);
        var (kept, automatic) = Split(definition);
        return new()
        {
            Check = EstimatorRules.Find(estimator, inputs).Reporting(EstimatorRules.CheckingScript(estimator)),
            StaticHyperParameters = kept,
            RoleArn = Roles.Resolve(estimator.Role),
            OutputDataConfig = job.OutputDataConfig,
            StoppingCondition = job.StoppingCondition,
            HyperParameterTuningResourceConfig = Resources(definition),
            AlgorithmSpecification = new()
            {
                TrainingInputMode = job.InputMode(inputs),
                MetricDefinitions = (IsSingle ? tuner.MetricDefinitions : definition.MetricDefinitions)?.Copy(),
                TrainingImage = estimator.TrainingImage,
            },
            InputDataConfig = job.Channels(inputs),
            VpcConfig = estimator.VpcConfig,
            EnableNetworkIsolation = job.EnableNetworkIsolation,
            EnableInterContainerTrafficEncryption = job.EnableInterContainerTrafficEncryption,
            EnableManagedSpotTraining = job.EnableManagedSpotTraining,
            CheckpointConfig = job.CheckpointConfig,
            DefinitionName = definition.Name,
            TuningObjective = IsSingle ? null : Objective(definition),
            HyperParameterRanges = IsSingle ? null : definition.ToRanges(automatic),
            RetryStrategy = job.RetryStrategy,
            Environment = estimator.Environment?.Copy(),
        };
    }

    private HyperParameterTuningResourceConfig Resources(TunedEstimator definition)
    {
        var estimator = definition.Estimator;
        var config = new HyperParameterTuningResourceConfig { VolumeKmsKeyId = estimator.VolumeKmsKey };
        if ((IsSingle ? tuner.InstanceConfigs : definition.InstanceConfigs) is { } instances)
        {
            config.InstanceConfigs = new(instances.Select(static instance => instance.ToRequest()));
        }
        else
        {
            config.InstanceCount = estimator.InstanceCount;
            config.InstanceType = estimator.InstanceType;
            config.VolumeSizeInGB = estimator.VolumeSize;
        }

        return config;
    }

    /// <summary>The hyperparameters that stay, and with automatic tuning those that do not.</summary>
    private (PipelineMap<PipelineString> Kept, PipelineMap<PipelineString>? Automatic) Split(TunedEstimator definition)
    {
        var all = definition.StaticHyperparameters(jobName, includeClsMetadata(definition.Name));
        if (!tuner.Autotune)
        {
            return (all, null);
        }

        var keep = TunerRules.KeptOf(tuner, definition);
        return (new(all.Where(entry => keep.Contains(entry.Key))), new(all.Where(entry => !keep.Contains(entry.Key))));
    }

    private PipelineList<Tag>? Tags()
    {
        var own = JobTags.Of(tuner.Tags);
        var inherited = JobTags.Of(_first.Estimator.Tags) ?? [];
        return own is null && inherited.Count == 0 ? null
            : new((own ?? []).Concat(inherited.Where(tag => own?.Any(other => IsSame(tag, other)) is not true)));
    }

    private static bool IsSame(Tag left, Tag right) => Equals(left.Key.Payload, right.Key.Payload) && Equals(left.Value.Payload, right.Value.Payload);
}
