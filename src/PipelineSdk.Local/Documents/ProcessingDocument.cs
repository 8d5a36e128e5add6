namespace PipelineSdk.Local;

/// <summary>What a processing job reports: the shape of <c>DescribeProcessingJob</c>.</summary>
internal static class ProcessingDocument
{
    public static (JsonObject Document, JsonObject? Metadata) Of(StepContext step, JobResult result)
    {
        var arn = step.ArnOf("processing-job", step.JobName);
        var document = JobDocument.Of(step.Arguments, "ProcessingJob", "Processing", step.JobName, arn, result);
        if (result.ExitMessage is not null)
        {
            document["ExitMessage"] = result.ExitMessage;
        }

        return (document, JobDocument.Metadata("ProcessingJob", arn));
    }
}
