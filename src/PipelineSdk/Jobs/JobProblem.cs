namespace PipelineSdk;

/// <summary>What is wrong with a job or a model as a whole; it is reported when the request that has it is written.</summary>
internal sealed record JobProblem(DiagnosticDescriptor Rule, string Reason, string Fix)
{
    /// <summary>Makes what reports problems, and then whatever else a request reports.</summary>
    public static Action<DefinitionWriter>? Reporting(IReadOnlyList<JobProblem> problems, Action<DefinitionWriter>? then = null) => problems.Count == 0
        ? then
        : writer =>
        {
            foreach (var (rule, reason, fix) in problems)
            {
                writer.Report(rule, reason, fix);
            }

            then?.Invoke(writer);
        };
}
