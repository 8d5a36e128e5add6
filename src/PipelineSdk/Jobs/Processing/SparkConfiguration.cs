namespace PipelineSdk;

/// <summary>Settings of Spark, Hadoop or Hive under one classification, as EMR has them: <c>{"Classification", "Properties", "Configurations"}</c>.</summary>
/// <param name="classification">Which settings they are.</param>
/// <param name="properties">The settings: constants, in the order in which they are written.</param>
public sealed class SparkConfiguration(string classification, PipelineMap<PipelineValue>? properties = null)
{
    /// <summary>
    /// Which settings they are: <c>core-site</c>, <c>hadoop-env</c>, <c>hadoop-log4j</c>, <c>hive-env</c>, <c>hive-log4j</c>, <c>hive-exec-log4j</c>,
    /// <c>hive-site</c>, <c>spark-defaults</c>, <c>spark-env</c>, <c>spark-log4j</c>, <c>spark-hive-site</c>, <c>spark-metrics</c>,
    /// <c>yarn-env</c>, <c>yarn-site</c> or <c>export</c>.
    /// </summary>
    public string Classification { get; } = classification ?? throw new ArgumentNullException(nameof(classification));

    /// <summary>The settings: constants.</summary>
    /// <value>Empty by default.</value>
    public PipelineMap<PipelineValue> Properties { get; init; } = properties ?? [];

    /// <summary>Settings within these, such as <c>export</c> within <c>spark-env</c>.</summary>
    /// <value><see langword="null"/> by default: not written.</value>
    public IReadOnlyList<SparkConfiguration>? Configurations { get; init; }

    internal PipelineValue ToValue()
    {
        var members = new List<(string, PipelineValue?)>
        {
            (nameof(Classification), Classification),
            (nameof(Properties), Properties),
        };
        if (Configurations is not null)
        {
            members.Add((nameof(Configurations), PipelineValue.List([.. Configurations.Select(static configuration => configuration.ToValue())])));
        }

        return PipelineValue.Object([.. members]);
    }
}
