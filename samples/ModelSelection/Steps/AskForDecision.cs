using PipelineSdk;

namespace ModelSelection.Steps;

/// <summary>Asks a person, over a queue, whether the registered model may be used, and waits for the answer.</summary>
internal static class AskForDecision
{
    public const string Status = "status";

    public const string Reason = "reason";

    public static CallbackStep Create(Places places, ModelStep register, JsonGet auc) => new("Decide", places.DecisionQueue)
    {
        Description = "The answer is a status, Approved or Rejected, and a reason.",
        Inputs = new() { ["model_package_arn"] = register.RegisterModelStep.Properties.ModelPackageArn, ["auc"] = auc },
        Outputs = [new(Status), new(Reason)],
    };
}
