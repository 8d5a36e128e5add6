using PipelineSdk;

namespace ModelSelection.Steps;

/// <summary>Writes the decision into the model registry, with a Lambda function that is created from a local script.</summary>
internal static class ApplyDecision
{
    public static LambdaStep Create(Places places, ModelStep register, CallbackStep decide) => new("ApplyDecision", new Lambda
    {
        FunctionName = "churn-apply-decision",
        ExecutionRoleArn = places.LambdaRole,
        Script = "code/apply_decision.py",
        Handler = "apply_decision.handler",
        Runtime = "python3.12",
        Timeout = 60,
    })
    {
        Inputs = new()
        {
            ["model_package_arn"] = register.RegisterModelStep.Properties.ModelPackageArn,
            ["status"] = decide.Outputs[AskForDecision.Status],
            ["reason"] = decide.Outputs[AskForDecision.Reason],
        },
        Outputs = [new("status")],
    };
}
