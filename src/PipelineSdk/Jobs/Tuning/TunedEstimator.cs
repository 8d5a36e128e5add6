using PipelineSdk.Arguments;

namespace PipelineSdk;

/// <summary>One of the estimators of a tuner, with what is tuned.</summary>
/// <param name="Name">Its name; <see langword="null"/> if there is only one.</param>
/// <param name="Estimator">The estimator.</param>
/// <param name="ObjectiveMetricName">The metric to tune for.</param>
/// <param name="Ranges">What to try, by hyperparameter.</param>
internal sealed record TunedEstimator(string? Name, EstimatorBase Estimator, PipelineString ObjectiveMetricName, PipelineMap<ParameterRange>? Ranges)
{
    public PipelineList<MetricDefinition>? MetricDefinitions { get; init; }

    public IReadOnlyList<string>? HyperparametersToKeepStatic { get; init; }

    public IReadOnlyList<InstanceConfig>? InstanceConfigs { get; init; }

    /// <summary>The hyperparameters that are not tuned, as text.</summary>
    public PipelineMap<PipelineString> StaticHyperparameters(string? jobName, bool includeClsMetadata)
    {
        var texts = new TrainingJob(Estimator, jobName).HyperParameters;
        foreach (var name in Ranges?.Keys ?? [])
        {
            texts.Remove(name);
        }

        if (includeClsMetadata || Estimator is Framework)
        {
            texts["sagemaker_estimator_class_name"] = PythonJson.Of(Estimator.PythonClass.Name);
            texts["sagemaker_estimator_module"] = PythonJson.Of(Estimator.PythonClass.Module);
        }

        return texts;
    }

    /// <summary>The ranges as a request has them, and with automatic tuning the hyperparameters that get ranges of SageMaker's choice.</summary>
    public ParameterRanges? ToRanges(PipelineMap<PipelineString>? automatic)
    {
        if (Ranges is null && automatic is null)
        {
            return null;
        }

        var isFramework = Estimator is Framework;
        return new()
        {
            ContinuousParameterRanges = ListOf<ContinuousParameter, ContinuousParameterRange>(static (name, range) => range.ToRequest(name)),
            CategoricalParameterRanges = ListOf<CategoricalParameter, CategoricalParameterRange>((name, range) => range.ToRequest(name, isFramework)),
            IntegerParameterRanges = ListOf<IntegerParameter, IntegerParameterRange>(static (name, range) => range.ToRequest(name)),
            AutoParameters = automatic is null
                ? null
                : new(automatic.Select(static entry => new AutoParameter { Name = entry.Key, ValueHint = entry.Value })),
        };
    }

    private PipelineList<TRequest>? ListOf<TRange, TRequest>(Func<string, TRange, TRequest> toRequest)
        where TRange : ParameterRange
        where TRequest : class => Ranges is null
            ? null
            : new(Ranges.Where(static entry => entry.Value is TRange).Select(entry => toRequest(entry.Key, (TRange)entry.Value)));
}
