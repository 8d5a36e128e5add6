namespace PipelineSdk.Local;

/// <summary>What a report is made of. The same gives the same bytes.</summary>
internal sealed class ReportSource
{
    public ReportSource(PipelineDefinition definition, ExecutionState state, string? jobsFolder, ExecutionReportOptions options)
    {
        Definition = definition;
        State = state;
        Options = options;
        Now = state.EndTime ?? state.LastModifiedTime;
        var logs = StepLogs.Read(state, jobsFolder, options);
        Steps = [.. state.Steps.Select((step, i) => new ReportStep(i, step, Now) { Logs = [.. logs[step.Name]] })];
        ByName = Steps.ToDictionary(static step => step.Name, StringComparer.Ordinal);
        Edges = ReportEdge.Of(definition.Graph, ByName);
    }

    public PipelineDefinition Definition { get; }

    public ExecutionState State { get; }

    public ExecutionReportOptions Options { get; }

    /// <summary>When something last happened: a report has no clock of its own.</summary>
    public DateTimeOffset Now { get; }

    /// <summary>All steps in definition order.</summary>
    public IReadOnlyList<ReportStep> Steps { get; }

    public IReadOnlyDictionary<string, ReportStep> ByName { get; }

    public IReadOnlyList<ReportEdge> Edges { get; }

    public TimeSpan Duration => Now - State.StartTime;
}
