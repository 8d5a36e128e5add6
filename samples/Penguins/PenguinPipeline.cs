using Penguins.Steps;
using PipelineSdk;

namespace Penguins;

/// <summary>
/// Predicts how heavy a penguin is. Prepares the data, searches for good hyperparameters, trains with the best ones, and measures the
/// error. A model that is good enough is reviewed, registered, and used for predictions, of which a Lambda function tells.
/// </summary>
internal sealed class PenguinPipeline
{
    public PenguinPipeline(PipelineEnvironment environment)
    {
        var places = new Places(environment);

        InputData = new("InputData", places.Data);
        MaxRmse = new("MaxRmse", 400.0);

        var prepare = PrepareData.Create(places, InputData);
        var tune = TuneModel.Create(places, prepare);
        Train = TrainModel.Create(places, prepare, tune);
        Evaluate = EvaluateModel.Create(places, prepare, Train);
        var rmse = EvaluateModel.Rmse(Evaluate);

        var model = new Model(places.Image) { ModelData = Train.Properties.ModelArtifacts.S3ModelArtifacts, Role = places.Role };
        var review = ReviewModel.Create(places, rmse);
        Register = RegisterVersion.Create(model, Evaluate, review);
        var create = new ModelStep("Model", model.Create()) { DependsOn = [review] };
        Predict = PredictBatch.Create(places, prepare, create);
        var notify = Notify.Create(places, Register, Predict, review);

        Check = new("Check")
        {
            Conditions = [rmse <= MaxRmse],
            IfSteps = [review, Register, create, Predict, notify],
            ElseSteps = [new FailStep("TooInaccurate", $"The model's error of {rmse} g is too large.")],
        };

        Pipeline = new("Penguins") { Parameters = [InputData, MaxRmse], Steps = [prepare, tune, Train, Evaluate, Check] };
    }

    public Pipeline Pipeline { get; }

    public ParameterString InputData { get; }

    public ParameterFloat MaxRmse { get; }

    public TrainingStep Train { get; }

    public ProcessingStep Evaluate { get; }

    public ConditionStep Check { get; }

    public ModelStep Register { get; }

    public TransformStep Predict { get; }
}
