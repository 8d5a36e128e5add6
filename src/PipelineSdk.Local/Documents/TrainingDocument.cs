namespace PipelineSdk.Local;

/// <summary>What a training job reports: the shape of <c>DescribeTrainingJob</c>.</summary>
internal static class TrainingDocument
{
    public static (JsonObject Document, JsonObject? Metadata) Of(StepContext step, JobResult result, IReadOnlyList<JobMetric> metrics)
    {
        var arn = step.ArnOf("training-job", step.JobName);
        return (Of(step.Arguments, step.JobName, arn, result, metrics), JobDocument.Metadata("TrainingJob", arn));
    }

    public static JsonObject Of(JsonElement request, string name, string arn, JobResult result, IReadOnlyList<JobMetric> metrics)
    {
        var document = JobDocument.Of(request, "TrainingJob", "Training", name, arn, result);
        document["SecondaryStatus"] = result.Status.ToString();
        document["SecondaryStatusTransitions"] = new JsonArray(
            Transition("Starting", result.Times.Created, result.Times.Started, "Preparing the job"),
            Transition("Training", result.Times.Started, result.Times.Ended, "Training"),
            Transition(result.Status.ToString(), result.Times.Ended, result.Times.Ended, result.FailureReason ?? $"Training job {result.Status}"));
        var seconds = (long)Math.Ceiling((result.Times.Ended - result.Times.Started).TotalSeconds);
        document["TrainingTimeInSeconds"] = seconds;
        document["BillableTimeInSeconds"] = seconds;
        if (result.Status == JobStatus.Completed && ModelUri(request, name) is { } model)
        {
            document["ModelArtifacts"] = new JsonObject { ["S3ModelArtifacts"] = model };
        }

        var list = new JsonArray();
        foreach (var metric in metrics)
        {
            list.Add((JsonNode)new JsonObject
            {
                ["MetricName"] = metric.Name,
                ["Value"] = metric.Value,
                ["Timestamp"] = JsonValues.Time(metric.Time),
            });
        }

        document["FinalMetricDataList"] = list;
        return document;
    }

    /// <summary>Where a training job's model goes.</summary>
    public static string? ModelUri(JsonElement request, string jobName) => OutputUri(request, jobName, "model.tar.gz");

    public static string? OutputUri(JsonElement request, string jobName, string file) =>
        request.Member("OutputDataConfig").TextMember("S3OutputPath") is { } path ? $"{path.TrimEnd('/')}/{jobName}/output/{file}" : null;

    private static JsonObject Transition(string status, DateTimeOffset start, DateTimeOffset end, string message) => new()
    {
        ["Status"] = status,
        ["StartTime"] = JsonValues.Time(start),
        ["EndTime"] = JsonValues.Time(end),
        ["StatusMessage"] = message,
    };
}
