using PipelineSdk;

namespace Abalone.Steps;

/// <summary>Asks a person, over a queue, to look at the registered model, and waits for the answer.</summary>
internal static class ReviewModel
{
    public const string Reviewer = "reviewer";

    public const string InstanceCount = "instance_count";

    public static CallbackStep Create(Places places, ModelStep register, JsonGet error) => new("AbaloneReview", places.ReviewQueue)
    {
        Description = "The answer names the reviewer and the number of instances for the batch of predictions.",
        Inputs = new()
        {
            ["model_package_arn"] = register.RegisterModelStep.Properties.ModelPackageArn,
            ["mse"] = error,
        },
        Outputs = [new(Reviewer), new(InstanceCount, StepOutputType.Integer)],
    };
}
