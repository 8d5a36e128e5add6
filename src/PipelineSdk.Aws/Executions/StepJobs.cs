using PipelineSdk.Aws.SageMaker;

namespace PipelineSdk.Aws;

/// <summary>Finds what a step made or called.</summary>
internal static class StepJobs
{
    public static string? ArnOf(PipelineExecutionStepMetadata metadata) =>
        metadata.TrainingJob?.Arn ??
        metadata.ProcessingJob?.Arn ??
        metadata.TransformJob?.Arn ??
        metadata.TuningJob?.Arn ??
        metadata.AutoMLJob?.Arn ??
        metadata.Model?.Arn ??
        metadata.RegisterModel?.Arn ??
        metadata.QualityCheck?.CheckJobArn ??
        metadata.ClarifyCheck?.CheckJobArn ??
        metadata.Lambda?.Arn ??
        metadata.Endpoint?.Arn ??
        metadata.EndpointConfig?.Arn ??
        metadata.InferenceComponent?.Arn ??
        metadata.BedrockCustomModel?.Arn ??
        metadata.BedrockCustomModelDeployment?.Arn ??
        metadata.BedrockProvisionedModelThroughput?.Arn ??
        metadata.BedrockModelImport?.Arn;
}
