using PipelineSdk;

namespace Abalone;

/// <summary>The container images that AWS publishes for the jobs of the pipeline.</summary>
internal sealed class Images(PipelineEnvironment environment)
{
    public string SKLearn { get; } = ImageUris.Retrieve("sklearn", environment.Region, "1.2-1", "py3", "ml.m5.xlarge");

    public string XGBoost { get; } = ImageUris.Retrieve("xgboost", environment.Region, "1.7-1");
}
