using ModelSelection.Steps;
using PipelineSdk;

namespace ModelSelection;

/// <summary>
/// Finds out which customers will leave. Prepares the data, searches for the best model and measures it. A good one is registered together with the
/// preparation of its data, as one inference pipeline that takes customers as they come; a person decides about it, and a Lambda function carries the
/// decision out. If even the best model is not good enough, the execution fails and names it.
/// </summary>
internal static class SelectionPipeline
{
    public static Pipeline Create(PipelineEnvironment environment)
    {
        var parameters = new SelectionParameters(environment);
        var places = new Places(environment);
        var images = new Images(environment);

        var prepare = PrepareData.Create(parameters, places);
        var search = SearchModels.Create(parameters, places, images, prepare);
        var best = search.GetTopModelS3Uri(topK: 0, places.Bucket, Places.CandidatePrefix);
        var evaluate = EvaluateBest.Create(places, images, prepare, best);
        var auc = evaluate.JsonGet(EvaluateBest.Report, "binary_classification_metrics.auc.value");

        var register = RegisterServing.Create(places, images, prepare, best, evaluate);
        var decide = AskForDecision.Create(places, register, auc);
        var apply = ApplyDecision.Create(places, register, decide);

        var condition = new ConditionStep("IsGoodEnough")
        {
            Conditions = [auc >= parameters.AucThreshold],
            IfSteps = [register, decide, apply],
            ElseSteps = [new FailStep("NotGoodEnough", $"The best model of the search does not reach the threshold: {best}")],
        };

        return new Pipeline("ChurnModelSelection") { Parameters = parameters.All, Steps = [prepare, search, evaluate, condition] };
    }
}
