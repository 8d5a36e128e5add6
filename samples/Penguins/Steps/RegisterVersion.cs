using PipelineSdk;

namespace Penguins.Steps;

/// <summary>Registers the model with its metrics as a new version of its group, approved as the reviewer decided.</summary>
internal static class RegisterVersion
{
    public static ModelStep Create(Model model, ProcessingStep evaluate, CallbackStep review) => new("Penguins", model.Register(new()
    {
        ModelPackageGroupName = "penguins",
        ApprovalStatus = review.Outputs[ReviewModel.Decision],
        ContentTypes = ["text/csv"],
        ResponseTypes = ["text/csv"],
        InferenceInstances = ["ml.t2.medium"],
        TransformInstances = [Places.InstanceType],
        ModelMetrics = new() { ModelStatistics = new("application/json", EvaluateModel.ReportUri(evaluate)) },
    }));
}
