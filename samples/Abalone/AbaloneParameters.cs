using PipelineSdk;

namespace Abalone;

/// <summary>What can be given at each start of the pipeline.</summary>
internal sealed class AbaloneParameters(PipelineEnvironment environment)
{
    public ParameterInteger ProcessingInstanceCount { get; } = new("ProcessingInstanceCount", 1);

    public ParameterString TrainingInstanceType { get; } = new("TrainingInstanceType", "ml.m5.xlarge");

    public ParameterString ModelApprovalStatus { get; } =
        new("ModelApprovalStatus", "PendingManualApproval", enumValues: ["PendingManualApproval", "Approved", "Rejected"]);

    public ParameterString InputData { get; } = new("InputData", $"s3://{environment.DefaultBucket}/abalone/abalone-dataset.csv");

    public ParameterString BatchData { get; } = new("BatchData", $"s3://{environment.DefaultBucket}/abalone/batch");

    public ParameterFloat MseThreshold { get; } = new("MseThreshold", 6.0);

    public IList<IPipelineParameter> All =>
        [ProcessingInstanceCount, TrainingInstanceType, ModelApprovalStatus, InputData, BatchData, MseThreshold];
}
