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

        var estimator = TrainModel.Estimator(parameters, places, images);

        var process = ProcessData.Create(parameters, places);
        var train = TrainModel.Create(estimator, process);
        var evaluate = EvaluateModel.Create(places, images, process, train);
        var error = evaluate.JsonGet(EvaluateModel.Report, "regression_metrics.mse.value");

        var model = new Model(images.XGBoost) { ModelData = train.Properties.ModelArtifacts.S3ModelArtifacts, Role = places.Role };
        var register = RegisterVersion.Create(parameters, model, evaluate);
        var review = ReviewModel.Create(places, register, error);
        var create = new ModelStep("Abalone", model.Create()) { DependsOn = [review] };
        var transform = TransformBatch.Create(parameters, places, create.CreateModelStep.Properties.ModelName, review);
        var notify = Notify.Create(places, register, transform, review);

        var tune = TuneModel.Create(estimator, process);
        var fail = FailWithCandidate.Create(places, tune);

        var condition = new ConditionStep("AbaloneMSECond")
        {
            Conditions = [error <= parameters.MseThreshold],
            IfSteps = [register, review, create, transform, notify],
            ElseSteps = [tune, fail],
        };

        return new Pipeline("AbalonePipeline") { Parameters = parameters.All, Steps = [process, train, evaluate, condition] };
    }
}
