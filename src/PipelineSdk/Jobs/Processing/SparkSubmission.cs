namespace PipelineSdk;

/// <summary>An application as it is submitted to Spark, with its dependencies, configuration and event logs.</summary>
/// <param name="submitApp">The application, a local path or an S3 URI.</param>
internal sealed class SparkSubmission(string submitApp)
{
    private const string EventLogs = "/opt/ml/processing/spark-events/";

    /// <summary>The class that is run, of an application in a jar.</summary>
    public PipelineString? MainClass { get; init; }

    /// <summary>The dependencies in the order of their options.</summary>
    public required IReadOnlyList<SparkDependencies> Dependencies { get; init; }

    public SparkConfigurations? Configuration { get; init; }

    public PipelineString? EventLogsS3Uri { get; init; }

    public ProcessingCode Code() => new(submitApp)
    {
        Hashed = Hashed(),
        SubmitOptions =
        [
            .. MainClass is null ? [] : new PipelineString[] { "--class", MainClass },
            .. Dependencies.SelectMany(static dependencies => dependencies.Option()),
            .. HasEventLogs ? new PipelineString[] { "--local-spark-event-logs-dir", EventLogs } : [],
        ],
    };

    public IEnumerable<ProcessingInput> Inputs(string? dependencyLocation, string? configurationLocation)
    {
        var hashed = Hashed();
        foreach (var dependencies in Dependencies.Where(static dependencies => dependencies.Local.Count > 0))
        {
            yield return dependencies.Input(dependencyLocation, hashed);
        }

        if (Configuration is { Count: > 0 })
        {
            yield return Configuration.Input(configurationLocation);
        }
    }

    public IEnumerable<ProcessingOutput> Outputs()
    {
        if (HasEventLogs)
        {
            yield return new(EventLogs, CheckedEventLogs()) { S3UploadMode = ProcessingS3UploadMode.Continuous };
        }
    }

    private bool HasEventLogs => EventLogsS3Uri is not (null or { Payload: "" });

    // As in the Python SDK, places in S3 count as their text. What is known only while the pipeline runs has no text to count.
    private string[] Hashed() =>
        [submitApp, .. MainClass?.Payload is string name ? [name] : Array.Empty<string>(), .. Dependencies.SelectMany(static dependencies => dependencies.Texts)];

    private PipelineString CheckedEventLogs() =>
        EventLogsS3Uri!.Payload is string text && !S3Paths.IsS3(text)
            ? Deferred.Reporting(
                null,
                DiagnosticDescriptors.SparkOption,
                $"the place for event logs '{text}' is no URI in S3.",
                "give a URI that starts with s3://.")
            : EventLogsS3Uri;
}
