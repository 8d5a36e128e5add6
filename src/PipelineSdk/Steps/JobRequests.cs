using System.Text.RegularExpressions;
using PipelineSdk.Arguments;

namespace PipelineSdk;

/// <summary>Writes jobs' requests without what the service sets when the pipeline runs.</summary>
internal static partial class JobRequests
{
    private const string ExperimentConfig = "ExperimentConfig";
    private const string TrialComponentDisplayName = "TrialComponentDisplayName";

    /// <summary>
    /// Writes a request without the job's name (unless the pipeline keeps it as a prefix), and with nothing of the experiment but the
    /// trial component's display name.
    /// </summary>
    /// <param name="request">The request.</param>
    /// <param name="jobName">The request's member that holds the job's name.</param>
    /// <param name="writer">Takes it.</param>
    public static void Write(ArgumentsObject request, string jobName, DefinitionWriter writer)
    {
        var isNamed = writer.Context.Pipeline.PipelineDefinitionConfig.UseCustomJobPrefix;
        if (isNamed)
        {
            request = request.With(jobName, Prefix(request[jobName]));
        }

        if (request[ExperimentConfig] is ExperimentConfig experiment)
        {
            request = request.With(
                ExperimentConfig,
                experiment.TrialComponentDisplayName is { } name ? new ExperimentConfig { TrialComponentDisplayName = name } : null);
        }

        writer.WriteArguments(request, isNamed ? null : jobName);
    }

    /// <summary>A job's name without the time that a generated name ends in.</summary>
    private static object? Prefix(object? jobName) =>
        jobName is PipelineString { Payload: string text } && GeneratedName.Match(text) is { Success: true } match
            ? new PipelineString(match.Groups[1].Value)
            : jobName;

    [GeneratedRegex(@"\A(.+)-(?:\d{4}-\d{2}-\d{2}-\d{2}-\d{2}-\d{2}-\d{3}|\d{6}-\d{4})", RegexOptions.CultureInvariant)]
    private static partial Regex GeneratedName { get; }
}
