using System.Text.Json;
using System.Text.Json.Nodes;
using PipelineSdk;

namespace Penguins.Steps;

/// <summary>Tells of the new model and its predictions, by a Lambda function.</summary>
internal static class Notify
{
    public static LambdaStep Create(Places places, ModelStep register, TransformStep predict, CallbackStep review) => new("Notify", places.NotifyFunction)
    {
        Inputs = new()
        {
            ["model_package_arn"] = register.RegisterModelStep.Properties.ModelPackageArn,
            ["predictions"] = predict.Properties.TransformOutput.S3OutputPath,
            ["reviewer"] = review.Outputs[ReviewModel.Reviewer],
        },
        Outputs = [new("message")],
    };

    public static JsonObject Run(JsonElement inputs) => new()
    {
        ["message"] = $"{inputs.GetProperty("reviewer")} approved {inputs.GetProperty("model_package_arn")}; predictions: {inputs.GetProperty("predictions")}",
    };
}
