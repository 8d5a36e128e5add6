using System.Text.Json;
using System.Text.Json.Nodes;
using PipelineSdk;

namespace Penguins.Steps;

/// <summary>Tells of the new model and its predictions, by a Lambda function.</summary>
internal static class Notify
{
    public static LambdaStep Create(Places places, ModelStep register, TransformStep predict, CallbackStep review) =>
        new("Notify", places.NotifyFunction)
        {
            Inputs = new()
            {
                ["model_package_arn"] = register.RegisterModelStep.Properties.ModelPackageArn,
                ["predictions"] = predict.Properties.TransformOutput.S3OutputPath,
                ["reviewer"] = review.Outputs[ReviewModel.Reviewer],
            },
            Outputs = [new("message")],
        };

    /// <summary>The function. Its answer's members are the step's outputs.</summary>
    public static JsonObject Run(JsonElement inputs)
    {
        var (reviewer, package) = (inputs.GetProperty("reviewer"), inputs.GetProperty("model_package_arn"));
        return new() { ["message"] = $"{reviewer} looked at {package}; predictions: {inputs.GetProperty("predictions")}" };
    }
}
