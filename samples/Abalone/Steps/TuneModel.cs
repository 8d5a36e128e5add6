using PipelineSdk;

namespace Abalone.Steps;

/// <summary>Searches for better hyperparameters.</summary>
internal static class TuneModel
{
    public static TuningStep Create(Estimator estimator, ProcessingStep process)
    {
        var tuner = new HyperparameterTuner(estimator, "validation:rmse", new()
        {
            ["eta"] = new ContinuousParameter(0.01, 0.5, HyperParameterScalingType.Logarithmic),
            ["subsample"] = new ContinuousParameter(0.5, 1.0),
            ["max_depth"] = new IntegerParameter(3, 9),
        })
        {
            ObjectiveType = HyperParameterTuningJobObjectiveType.Minimize,
            MaxJobs = 20,
            MaxParallelJobs = 4,
        };
        return new("AbaloneTune", tuner, ProcessData.TrainingSets(process));
    }
}
