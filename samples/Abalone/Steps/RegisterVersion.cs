using PipelineSdk;

namespace Abalone.Steps;

/// <summary>Registers the model with its metrics as a new version of its group.</summary>
internal static class RegisterVersion
{
    public static ModelStep Create(AbaloneParameters parameters, Model model, ProcessingStep evaluate) => new("AbaloneRegister", model.Register(new()
    {
        ModelPackageGroupName = "abalone",
        ApprovalStatus = parameters.ModelApprovalStatus,
        ContentTypes = ["text/csv"],
        ResponseTypes = ["text/csv"],
        InferenceInstances = ["ml.t2.medium", "ml.m5.xlarge"],
        TransformInstances = ["ml.m5.xlarge"],
        ModelMetrics = new() { ModelStatistics = new("application/json", EvaluateModel.ReportUri(evaluate)) },
    }));
}
