namespace PipelineSdk.Local;

/// <summary>What the HTML report of an execution has.</summary>
public sealed class ExecutionReportOptions
{
    /// <summary>How much of each log is shown, in bytes, counted from its end. Not negative.</summary>
    /// <value>65,536 by default.</value>
    public int MaxLogBytes { get; init; } = 64 * 1024;

    /// <summary>How much of all logs together is shown, in bytes. Those of failed steps come first. Not negative.</summary>
    /// <value>8 MiB by default.</value>
    public int MaxTotalLogBytes { get; init; } = 8 * 1024 * 1024;

    /// <summary>How much of each JSON document is shown, in characters: of a step's arguments, properties and metadata each. Not negative.</summary>
    /// <value>65,536 by default.</value>
    public int MaxJsonLength { get; init; } = 64 * 1024;
}
