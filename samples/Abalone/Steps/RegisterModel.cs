using PipelineSdk;

namespace Abalone.Steps;

/// <summary>Registers the model with its metrics as a new version of its group.</summary>
internal static class RegisterModel
{
    public static RegisterModelStep Create(AbaloneParameters parameters, Images images, TrainingStep train, ProcessingStep evaluate) =>
        new("AbaloneRegisterModel", new()
        {
            ModelPackageGroupName = "abalone",
            ModelApprovalStatus = parameters.ModelApprovalStatus,
            InferenceSpecification = new()
            {
                Containers = [new() { Image = images.XGBoost, ModelDataUrl = train.Properties.ModelArtifacts.S3ModelArtifacts }],
                SupportedContentTypes = ["text/csv"],
                SupportedResponseMIMETypes = ["text/csv"],
                SupportedRealtimeInferenceInstanceTypes = ["ml.t2.medium", "ml.m5.xlarge"],
                SupportedTransformInstanceTypes = ["ml.m5.xlarge"],
            },
            ModelMetrics = new()
            {
                ModelQuality = new() { Statistics = new() { ContentType = "application/json", S3Uri = ReportOf(evaluate) } },
            },
        });

    private static PipelineString ReportOf(ProcessingStep evaluate) =>
        $"{evaluate.Properties.ProcessingOutputConfig.Outputs[EvaluateModel.Output].S3Output.S3Uri}/{EvaluateModel.Report.Path}";
}
