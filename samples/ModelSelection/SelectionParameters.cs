using PipelineSdk;

namespace ModelSelection;

/// <summary>What can be given at each start of the pipeline.</summary>
internal sealed class SelectionParameters(PipelineEnvironment environment)
{
    public ParameterString InputData { get; } = new("InputData", $"s3://{environment.DefaultBucket}/churn/customers.csv");

    public ParameterInteger MaxTrainingJobs { get; } = new("MaxTrainingJobs", 20);

    public ParameterFloat AucThreshold { get; } = new("AucThreshold", 0.8);

    public IList<IPipelineParameter> All => [InputData, MaxTrainingJobs, AucThreshold];
}
