namespace PipelineSdk.Local;

/// <summary>The chain of steps, each waiting for the one before, that took the longest in an execution.</summary>
internal sealed class LongestChain
{
    private readonly HashSet<(ReportStep From, ReportStep To)> _pairs;

    private LongestChain(IReadOnlyList<ReportStep> steps)
    {
        Steps = steps;
        _pairs = [.. steps.Zip(steps.Skip(1))];
    }

    public IReadOnlyList<ReportStep> Steps { get; }

    public TimeSpan Duration => Steps.Aggregate(TimeSpan.Zero, static (sum, step) => sum + (step.Duration ?? TimeSpan.Zero));

    public bool Has(ReportEdge edge) => _pairs.Contains((edge.From, edge.To));

    /// <summary>Empty where no step took any time, and where a step refers to itself.</summary>
    public static LongestChain Of(ReportSource report)
    {
        if (!report.Definition.Graph.IsAcyclic || !report.Steps.Any(static step => step.Duration > TimeSpan.Zero))
        {
            return new([]);
        }

        var path = report.Definition.Graph.CriticalPath(name => Math.Max(0, report.ByName[name].Duration?.TotalMilliseconds ?? 0));
        return new([.. path.Select(name => report.ByName[name]).Where(static step => step.Duration is not null)]);
    }
}
