using PipelineSdk;

namespace Abalone.Steps;

/// <summary>Creates the model that the batch of predictions uses, once it was reviewed.</summary>
internal static class CreateModel
{
    public static CreateModelStep Create(Places places, Images images, TrainingStep train, CallbackStep review)
    {
        var step = new CreateModelStep("AbaloneCreateModel", new()
        {
            ExecutionRoleArn = places.Role,
            PrimaryContainer = new() { Image = images.XGBoost, ModelDataUrl = train.Properties.ModelArtifacts.S3ModelArtifacts },
        });
        step.AddDependsOn(review);
        return step;
    }
}
