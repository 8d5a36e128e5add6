namespace PipelineSdk;

/// <summary>
/// Gathers what is wrong with a job. It is found when the request is made, so that a request without problems keeps nothing of what it was made
/// from.
/// </summary>
internal sealed class JobProblems
{
    private readonly List<JobProblem> _problems = [];

    public void Report(DiagnosticDescriptor rule, string reason, string fix) => _problems.Add(new(rule, reason, fix));

    /// <inheritdoc cref="JobProblem.Reporting"/>
    public Action<DefinitionWriter>? Reporting(Action<DefinitionWriter>? then) => JobProblem.Reporting(_problems, then);
}
