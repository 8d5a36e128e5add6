namespace PipelineSdk;

/// <summary>Measures what data loaders do: step 7 by default.</summary>
public sealed class DataloaderProfilingConfig() : MetricsConfig("DataloaderProfilingConfig", defaultStartStep: 7)
{
    /// <summary>The metrics to keep, as a regular expression of Python.</summary>
    /// <value><c>.*</c> by default: all.</value>
    public string MetricsRegex { get; init; } = ".*";

    private protected override IEnumerable<(string Name, string Json)> OwnMembers => [("MetricsRegex", ProfilingText.Quoted(MetricsRegex))];
}
