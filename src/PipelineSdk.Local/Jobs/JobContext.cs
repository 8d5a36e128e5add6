namespace PipelineSdk.Local;

/// <summary>A job in its prepared folder: what a handler or runner sees of it.</summary>
public sealed class JobContext
{
    private readonly Dictionary<string, JobMetric> _metrics = new(StringComparer.Ordinal);

    internal JobContext()
    {
    }

    /// <summary>The kind of job.</summary>
    public required JobKind Kind { get; init; }

    /// <summary>The step's name.</summary>
    public required string StepName { get; init; }

    /// <summary>The job's name.</summary>
    public required string JobName { get; init; }

    /// <summary>The job's ARN.</summary>
    public required string JobArn { get; init; }

    /// <summary>The step attempt's number, from 1.</summary>
    public required int Attempt { get; init; }

    /// <summary>The Region that the job sees.</summary>
    public required string Region { get; init; }

    /// <summary>The image's URI, or <see langword="null"/>.</summary>
    public required string? Image { get; init; }

    /// <summary>The command to start in place of the image's own; <see langword="null"/>: the image's own, for training <c>train</c>.</summary>
    public IReadOnlyList<string>? Entrypoint { get; init; }

    /// <summary>The command's arguments.</summary>
    public IReadOnlyList<string> Arguments { get; init; } = [];

    /// <summary>The whole request, such as that of <c>CreateTrainingJob</c>, with all expressions resolved.</summary>
    public required JsonElement Request { get; init; }

    /// <summary>The job's folder.</summary>
    public required JobFolder Folder { get; init; }

    /// <summary>The environment variables, those that the service adds among them.</summary>
    public required JobValues Environment { get; init; }

    /// <summary>The hyperparameters of a training job; empty for others.</summary>
    public required JobValues HyperParameters { get; init; }

    /// <summary>The folders of a processing job's inputs or a training job's channels, by name.</summary>
    public required JobPaths Inputs { get; init; }

    /// <summary>The folders for a processing job's outputs, by name.</summary>
    public required JobPaths Outputs { get; init; }

    /// <summary>The log.</summary>
    public required JobLog Log { get; init; }

    /// <summary>The engine's clock.</summary>
    public required TimeProvider TimeProvider { get; init; }

    /// <summary>How long the job may take to end after it was asked to stop.</summary>
    public required TimeSpan StopGracePeriod { get; init; }

    /// <summary>The folder that stands for <c>/opt/ml/model</c>: what a training job writes there becomes <c>model.tar.gz</c>.</summary>
    public string ModelFolder => Folder.Map("/opt/ml/model");

    /// <summary>The folder that stands for <c>/opt/ml/output/data</c>: what a training job writes there becomes <c>output.tar.gz</c>.</summary>
    public string OutputDataFolder => Folder.Map("/opt/ml/output/data");

    /// <summary>What is known of the job, for choosing a runner.</summary>
    public JobDescription Description => new(StepName, Kind, Image) { Entrypoint = Entrypoint, HyperParameters = HyperParameters };

    /// <summary>The metrics so far, by name.</summary>
    internal IReadOnlyList<JobMetric> Metrics
    {
        get
        {
            lock (_metrics)
            {
                return [.. _metrics.Values];
            }
        }
    }

    /// <summary>
    /// Reports a metric; the last value of each name counts. Metrics are also found in the log by the <c>MetricDefinitions</c> of a training job.
    /// </summary>
    /// <param name="name">The metric's name, such as <c>validation:rmse</c>.</param>
    /// <param name="value">The value.</param>
    public void ReportMetric(string name, double value)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        lock (_metrics)
        {
            _metrics[name] = new(name, value, TimeProvider.GetUtcNow());
        }
    }
}
