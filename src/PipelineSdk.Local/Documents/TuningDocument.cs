namespace PipelineSdk.Local;

/// <summary>What a tuning job reports: the shape of <c>DescribeHyperParameterTuningJob</c>, and the summaries of its trainings, best first.</summary>
internal static class TuningDocument
{
    /// <param name="step">The step.</param>
    /// <param name="result">How the tuning job ended.</param>
    /// <param name="trainings">Its trainings, best first.</param>
    public static (JsonObject Document, JsonObject? Metadata) Of(StepContext step, JobResult result, IReadOnlyList<TunedTraining> trainings)
    {
        var arn = step.ArnOf("hyper-parameter-tuning-job", step.JobName);
        var document = JobDocument.Of(step.Arguments, "HyperParameterTuningJob", "HyperParameterTuning", step.JobName, arn, result);
        var completed = trainings.Count(static training => training.Status == JobStatus.Completed);
        document["TrainingJobStatusCounters"] = new JsonObject
        {
            ["Completed"] = completed,
            ["InProgress"] = 0,
            ["RetryableError"] = 0,
            ["NonRetryableError"] = trainings.Count(static training => training.Status == JobStatus.Failed),
            ["Stopped"] = trainings.Count(static training => training.Status == JobStatus.Stopped),
        };
        document["ObjectiveStatusCounters"] = new JsonObject
        {
            ["Succeeded"] = trainings.Count(static training => training.Objective is not null),
            ["Pending"] = 0,
            ["Failed"] = trainings.Count(static training => training.Objective is null),
        };
        var summaries = new JsonArray();
        foreach (var training in trainings)
        {
            summaries.Add((JsonNode)training.Summary());
        }

        document["TrainingJobSummaries"] = summaries;
        if (trainings is [{ Objective: not null } best, ..])
        {
            document["BestTrainingJob"] = best.Summary();
            document["OverallBestTrainingJob"] = best.Summary();
        }

        return (document, JobDocument.Metadata("TuningJob", arn));
    }
}
