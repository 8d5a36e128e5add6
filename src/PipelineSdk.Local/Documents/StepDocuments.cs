namespace PipelineSdk.Local;

/// <summary>
/// What steps report when they are done, as the service's Describe operations do: the request, and what the run added. So every field of a request can
/// be referred to.
/// </summary>
internal static class StepDocuments
{
    /// <summary>The document and metadata of a step that did everything right.</summary>
    public static (JsonObject Document, JsonObject? Metadata) Completed(StepContext step)
    {
        var now = step.TimeProvider.GetUtcNow();
        var times = new JobTimes(now, now, now);
        return step.Definition.Type switch
        {
            StepKinds.Processing => ProcessingDocument.Of(step, new(JobStatus.Completed, times)),
            StepKinds.Training => TrainingDocument.Of(step, new(JobStatus.Completed, times), []),
            StepKinds.Transform => TransformDocument.Of(step, new(JobStatus.Completed, times)),
            StepKinds.Tuning => TuningDocument.Of(step, new(JobStatus.Completed, times), []),
            StepKinds.Model => ModelDocument.Of(step, step.JobName),
            StepKinds.RegisterModel => ModelPackageDocument.Of(step, 1),
            StepKinds.Lambda or StepKinds.Callback => OutputsDocument.Of(step, OutputsDocument.Defaults(step.Definition)),
            StepKinds.ClarifyCheck or StepKinds.QualityCheck => CheckDocument.Of(step),
            _ => OtherDocument.Of(step),
        };
    }
}
