namespace PipelineSdk;

/// <summary>One kind of measurement in the framework, with the range in which it is made.</summary>
public abstract class MetricsConfig
{
    private readonly ProfilingRange _defaultRange;

    private protected MetricsConfig(string name, int defaultStartStep, int defaultNumSteps = 1) =>
        (Name, _defaultRange) = (name, ProfilingRange.Steps(defaultStartStep, defaultNumSteps));

    /// <summary>When to measure.</summary>
    /// <value><see langword="null"/> by default: at the measurement's default steps.</value>
    public ProfilingRange? Range { get; init; }

    internal string Name { get; }

    internal string ToText() => ProfilingText.Of([.. (Range ?? _defaultRange).Members, .. OwnMembers]);

    private protected virtual IEnumerable<(string Name, string Json)> OwnMembers => [];
}
