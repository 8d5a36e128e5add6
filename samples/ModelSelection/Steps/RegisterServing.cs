using PipelineSdk;

namespace ModelSelection.Steps;

/// <summary>Registers two containers as one model: the first turns customers into numbers, the second predicts from them.</summary>
internal static class RegisterServing
{
    public static ModelStep Create(Places places, Images images, ProcessingStep prepare, PipelineString best, ProcessingStep evaluate)
    {
        var transformer = new SKLearnModel(PrepareData.Archive(prepare))
        {
            FrameworkVersion = "1.2-1",
            EntryPoint = "inference.py",
            SourceDir = "code/serve",
            Role = places.Role,
        };
        var predictor = new Model(images.XGBoost) { ModelData = best, Role = places.Role };
        return new("Register", new PipelineModel([transformer, predictor], places.Role).Register(new()
        {
            ModelPackageGroupName = "churn",
            ContentTypes = ["text/csv"],
            ResponseTypes = ["text/csv"],
            InferenceInstances = ["ml.m5.large", "ml.m5.xlarge"],
            TransformInstances = ["ml.m5.xlarge"],
            ModelMetrics = new() { ModelStatistics = new("application/json", EvaluateBest.ReportUri(evaluate)) },
            CustomerMetadataProperties = new() { ["execution"] = ExecutionVariables.PipelineExecutionId },
        }));
    }
}
