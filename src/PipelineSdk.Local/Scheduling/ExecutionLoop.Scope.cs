using System.Collections.Concurrent;

namespace PipelineSdk.Local;

/// <summary>What a step's expressions can refer to.</summary>
internal sealed partial class ExecutionLoop
{
    /// <summary>The logs of the steps' last attempts.</summary>
    public ConcurrentDictionary<string, JobLog> Logs { get; } = new(StringComparer.Ordinal);

    /// <summary>Gives expressions that belong to no step the values that they have now.</summary>
    /// <exception cref="ResolutionException">An expression has no value.</exception>
    public async Task<JsonElement> ResolveAsync(JsonElement json, CancellationToken cancellationToken)
    {
        var files = await _files.ReadAsync(json, ScopeOf(null, "", JsonFiles.None), cancellationToken).ConfigureAwait(false);
        return new Resolver(ScopeOf(null, "", files)).Resolve(json);
    }

    private async ValueTask<ResolutionScope> ScopeAsync(StepNode node, string jobName)
    {
        var scope = ScopeOf(node, jobName, JsonFiles.None);
        return node.ReadsFiles
            ? ScopeOf(node, jobName, await _files.ReadAsync(node.Json, scope, CancellationToken.None).ConfigureAwait(false))
            : scope;
    }

    private ResolutionScope ScopeOf(StepNode? node, string jobName, JsonFiles files) => new()
    {
        Parameters = _fold.Header.Parameters,
        Variable = name => Variable(node, jobName, name),
        Step = name => _fold.Step(name),
        Self = node?.Name,
        Experiment = _definition.Json.Member("PipelineExperimentConfig"),
        Files = files,
    };

    private JsonElement Variable(StepNode? node, string jobName, string name) => name switch
    {
        "PipelineName" => JsonValues.Of(_fold.Header.PipelineName),
        "PipelineArn" => JsonValues.Of(_fold.Header.PipelineArn),
        "PipelineExecutionId" => JsonValues.Of(_arn.Id),
        "PipelineExecutionArn" => JsonValues.Of(_fold.Header.Arn),
        "StartDateTime" => TimeText(_fold.Header.StartTime),
        "CurrentDateTime" => TimeText(Now),
        "TrainingJobName" when node?.Step.Type == StepKinds.Training => JsonValues.Of(jobName),
        "ProcessingJobName" when node?.Step.Type == StepKinds.Processing => JsonValues.Of(jobName),
        _ => default,
    };

    private static JsonElement TimeText(DateTimeOffset time) =>
        JsonValues.Of(time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", System.Globalization.CultureInfo.InvariantCulture));

    private string JobNameOf(StepNode node)
    {
        string? baseName = null;
        if (JobNaming.NameMember(node.Step.Type) is { } member && node.Step.Arguments.Member(member) is { ValueKind: not JsonValueKind.Undefined } given)
        {
            try
            {
                baseName = new Resolver(ScopeOf(node, "", JsonFiles.None)).Resolve(given).AsText();
            }
            catch (ResolutionException)
            {
                // Resolving the whole step will say what is wrong.
            }
        }

        return JobNaming.Name(node.Step, baseName, _arn.Id, _parts.Ids.JobToken(), node.Attempts);
    }
}
