using PipelineSdk;

namespace Penguins.Steps;

/// <summary>Asks, over a queue, whether the model is to be approved, and waits for the answer.</summary>
internal static class ReviewModel
{
    public const string Decision = "decision";

    public const string Reviewer = "reviewer";

    public static CallbackStep Create(Places places, JsonGet rmse) => new("Review", places.ReviewQueue)
    {
        Inputs = new() { ["rmse"] = rmse },
        Outputs = [new(Decision), new(Reviewer)],
    };

    /// <summary>The answer. On SageMaker a person, or a worker, gives it.</summary>
    public static CallbackResult Answer(CallbackRequest request) => CallbackResult.Success()
        .With(Decision, request.Arguments.GetDouble("rmse") < 350 ? "Approved" : "PendingManualApproval")
        .With(Reviewer, "a rule of the sample");
}
