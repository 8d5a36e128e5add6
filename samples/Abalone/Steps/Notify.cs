using PipelineSdk;

namespace Abalone.Steps;

/// <summary>Tells of the predictions, with a Lambda function that is created from a local script.</summary>
internal static class Notify
{
    public static LambdaStep Create(Places places, ModelStep register, TransformStep transform, CallbackStep review) =>
        new("AbaloneNotify", new Lambda
        {
            FunctionName = "abalone-notify",
            ExecutionRoleArn = places.LambdaRole,
            Script = "code/notify.py",
            Handler = "notify.handler",
            Runtime = "python3.12",
            Timeout = 60,
        })
        {
            Inputs = new()
            {
                ["model_package_arn"] = register.RegisterModelStep.Properties.ModelPackageArn,
                ["predictions"] = transform.Properties.TransformOutput.S3OutputPath,
                ["reviewer"] = review.Outputs[ReviewModel.Reviewer],
            },
            Outputs = [new("message")],
        };
}
