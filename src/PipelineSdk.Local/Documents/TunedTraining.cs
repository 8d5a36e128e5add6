namespace PipelineSdk.Local;

/// <summary>One training of a tuning job.</summary>
internal sealed record TunedTraining(string JobName, string JobArn, JobStatus Status, JobTimes Times, IReadOnlyDictionary<string, string> TunedHyperParameters)
{
    public string? DefinitionName { get; init; }

    public string? FailureReason { get; init; }

    public string ObjectiveName { get; init; } = "";

    public string ObjectiveType { get; init; } = "";

    public double? Objective { get; init; }

    public JsonObject Summary()
    {
        var tuned = new JsonObject();
        foreach (var (name, value) in TunedHyperParameters)
        {
            tuned[name] = value;
        }

        var summary = new JsonObject
        {
            ["TrainingJobName"] = JobName,
            ["TrainingJobArn"] = JobArn,
            ["CreationTime"] = JsonValues.Time(Times.Created),
            ["TrainingStartTime"] = JsonValues.Time(Times.Started),
            ["TrainingEndTime"] = JsonValues.Time(Times.Ended),
            ["TrainingJobStatus"] = Status.ToString(),
            ["TunedHyperParameters"] = tuned,
            ["ObjectiveStatus"] = Objective is null ? "Failed" : "Succeeded",
        };
        if (DefinitionName is not null)
        {
            summary["TrainingJobDefinitionName"] = DefinitionName;
        }

        if (FailureReason is not null)
        {
            summary["FailureReason"] = FailureReason;
        }

        if (Objective is { } objective)
        {
            summary["FinalHyperParameterTuningJobObjectiveMetric"] = new JsonObject
            {
                ["Type"] = ObjectiveType,
                ["MetricName"] = ObjectiveName,
                ["Value"] = objective,
            };
        }

        return summary;
    }
}
