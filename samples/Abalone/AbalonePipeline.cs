using Abalone.Steps;
using PipelineSdk;

namespace Abalone;

/// <summary>
/// Predicts the age of abalones. Prepares the data, trains a model and measures its error. A good model is registered, reviewed by a person, and used
/// for a batch of predictions, of which a Lambda function tells. For one that is not good enough, better hyperparameters are searched for, and the
/// execution fails with the best candidate in its message.
/// </summary>
internal static class AbalonePipeline
{
    public static Pipeline Create(PipelineEnvironment environment)
    {
        var parameters = new AbaloneParameters(environment);
        var places = new Places(environment);
        var images = new Images(environment);

        var process = ProcessData.Create(parameters, places, images);
        var train = TrainModel.Create(parameters, places, images, process);
        var evaluate = EvaluateModel.Create(places, images, process, train);
        var error = evaluate.JsonGet(EvaluateModel.Report, "regression_metrics.mse.value");

        var register = Steps.RegisterModel.Create(parameters, images, train, evaluate);
        var review = ReviewModel.Create(places, register, error);
        var createModel = CreateModel.Create(places, images, train, review);
        var transform = TransformBatch.Create(parameters, places, createModel, review);
        var notify = Notify.Create(places, register, transform, review);

        var tune = TuneModel.Create(parameters, places, images, process);
        var fail = FailWithCandidate.Create(places, tune);

        var condition = new ConditionStep("AbaloneMSECond")
        {
            Conditions = [error <= parameters.MseThreshold],
            IfSteps = [register, review, createModel, transform, notify],
            ElseSteps = [tune, fail],
        };

        return new Pipeline("AbalonePipeline") { Parameters = parameters.All, Steps = [process, train, evaluate, condition] };
    }
}
