using System.Text.RegularExpressions;
using PipelineSdk.Arguments;

namespace PipelineSdk;

/// <summary>Takes out of a job's request what the service sets when the pipeline runs.</summary>
internal static partial class JobRequests
{
    private const string ExperimentConfig = "ExperimentConfig";
    private const string TrialComponentDisplayName = "TrialComponentDisplayName";

    /// <summary>
    /// The request without the job's name (unless the pipeline keeps it as a prefix), and with nothing of the experiment but the
    /// trial component's display name.
    /// </summary>
    public static ArgumentsObject Trim(ArgumentsObject request, string jobName, CompilationContext context)
    {
        var named = request.With(jobName, context.Pipeline.PipelineDefinitionConfig.UseCustomJobPrefix ? Prefix(request[jobName]) : null);
        return named[ExperimentConfig] is ExperimentConfig experiment
            ? named.With(
                ExperimentConfig,
                experiment.TrialComponentDisplayName is { } name ? new ExperimentConfig { TrialComponentDisplayName = name } : null)
            : named;
    }

    /// <summary>A job's name without the time that a generated name ends in.</summary>
    private static object? Prefix(object? jobName) =>
        jobName is PipelineString { Payload: string text } && GeneratedName.Match(text) is { Success: true } match
            ? new PipelineString(match.Groups[1].Value)
            : jobName;

    [GeneratedRegex(@"\A(.+)-(?:\d{4}-\d{2}-\d{2}-\d{2}-\d{2}-\d{2}-\d{3}|\d{6}-\d{4})", RegexOptions.CultureInvariant)]
    private static partial Regex GeneratedName { get; }
}
