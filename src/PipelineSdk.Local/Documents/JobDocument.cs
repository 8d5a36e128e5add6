namespace PipelineSdk.Local;

/// <summary>What the documents of all jobs have.</summary>
internal static class JobDocument
{
    /// <summary>A job's request with its name, ARN, status and times.</summary>
    /// <param name="request">The request.</param>
    /// <param name="prefix">The start of the members' names, such as <c>TrainingJob</c>.</param>
    /// <param name="start">The start of the times' names, such as <c>Training</c>.</param>
    /// <param name="name">The job's name.</param>
    /// <param name="arn">The job's ARN.</param>
    /// <param name="result">How it ended.</param>
    public static JsonObject Of(JsonElement request, string prefix, string start, string name, string arn, JobResult result)
    {
        var document = JsonValues.ToObject(request);
        document[prefix + "Name"] = name;
        document[prefix + "Arn"] = arn;
        document[prefix + "Status"] = result.Status.ToString();
        document["CreationTime"] = JsonValues.Time(result.Times.Created);
        document[start + "StartTime"] = JsonValues.Time(result.Times.Started);
        document[start + "EndTime"] = JsonValues.Time(result.Times.Ended);
        document["LastModifiedTime"] = JsonValues.Time(result.Times.Ended);
        if (result.FailureReason is not null)
        {
            document["FailureReason"] = result.FailureReason;
        }

        return document;
    }

    public static JsonObject Metadata(string kind, string arn) => new() { [kind] = new JsonObject { ["Arn"] = arn } };
}
