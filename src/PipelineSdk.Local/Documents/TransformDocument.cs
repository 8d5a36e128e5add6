namespace PipelineSdk.Local;

/// <summary>What a transform job reports: the shape of <c>DescribeTransformJob</c>.</summary>
internal static class TransformDocument
{
    public static (JsonObject Document, JsonObject? Metadata) Of(StepContext step, JobResult result)
    {
        var arn = step.ArnOf("transform-job", step.JobName);
        return (JobDocument.Of(step.Arguments, "TransformJob", "Transform", step.JobName, arn, result), JobDocument.Metadata("TransformJob", arn));
    }
}
