using PipelineSdk;

namespace ModelSelection;

/// <summary>The container image of the training and of everything that uses its model.</summary>
internal sealed class Images(PipelineEnvironment environment)
{
    public string XGBoost { get; } = ImageUris.Retrieve("xgboost", environment.Region, "1.7-1");
}
