using Xunit;

namespace PipelineSdk.Tests.Jobs.Tuning;

public sealed class TunerRulesTests
{
    private static readonly Estimator Estimator = new(Written.Image, Written.Role, 1, "ml.m5.xlarge") { Hyperparameters = new() { ["k"] = 3, ["m"] = 5 } };

    public static TheoryData<HyperparameterTuner, string[]> Refused => new()
    {
        { new(Estimator, "loss", null), ["PSDK9220: step 'Tune' at $.Steps[0].Arguments: the tuner has no ranges. Fix: give at least one hyperparameter a range, or turn Autotune on."] },
        { new(Estimator, "loss", []), ["PSDK9220: step 'Tune' at $.Steps[0].Arguments: the tuner has no ranges. Fix: give at least one hyperparameter a range, or turn Autotune on."] },
        {
            new(Estimator, "loss", Ranges()) { HyperparametersToKeepStatic = ["k"] },
            ["PSDK9221: step 'Tune' at $.Steps[0].Arguments: HyperparametersToKeepStatic is set, but Autotune is off, which keeps all of them. Fix: turn Autotune on, or leave it out."]
        },
        {
            new(Estimator, "loss", Ranges()) { Autotune = true, HyperparametersToKeepStatic = ["k", "k", "a", "other"] },
            [
                "PSDK9221: step 'Tune' at $.Steps[0].Arguments: HyperparametersToKeepStatic names a hyperparameter twice. Fix: name each once.",
                "PSDK9221: step 'Tune' at $.Steps[0].Arguments: HyperparametersToKeepStatic names 'a', 'other', which the estimator does not have or which has a range. Fix: name some of 'k', 'm'.",
            ]
        },
        {
            new(new Estimator(Written.Image, Written.Role, [new("g", "ml.m5.xlarge", 1)]), "loss", Ranges()),
            ["PSDK9206: step 'Tune' at $.Steps[0].Arguments: the estimator has instance groups, which tuning jobs do not take. Fix: set InstanceType and InstanceCount, or InstanceConfigs of the tuner."]
        },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_cannot_be_tuned_is_refused(HyperparameterTuner tuner, string[] problems) =>
        Assert.Equal(problems.Select(static problem => $"error {problem}"), CompiledJob.Of(new TuningStep("Tune", tuner, null)).Diagnostics);

    [Fact]
    public void An_objective_without_a_definition_may_be_one_of_the_algorithms() =>
        Assert.Empty(CompiledJob.Of(new TuningStep("Tune", new HyperparameterTuner(Estimator, "validation:rmse", Ranges()), null)).Diagnostics);

    [Fact]
    public void Names_are_those_of_the_estimators()
    {
        var tuner = HyperparameterTuner.Create(
            new() { ["b"] = Estimator, ["a"] = Estimator },
            new() { ["a"] = "loss", ["b"] = "loss" },
            new() { ["a"] = Ranges(), ["b"] = Ranges() });

        Assert.Equal(
            [
                "error PSDK9222: step 'Tune' at $.Steps[0].Arguments: the tuner has several estimators, but one input. Fix: give inputs by estimator: 'a', 'b'.",
                "error PSDK9222: step 'Tune' at $.Steps[0].Arguments: 'x' is no estimator of the tuner. Fix: use the names 'a', 'b'.",
            ],
            CompiledJob.Of(new TuningStep("Tune", tuner.Fit("s3://data", new Dictionary<string, bool> { ["x"] = true }))).Diagnostics);
        Assert.Equal(
            ["error PSDK9222: step 'Tune' at $.Steps[0].Arguments: 'train' is no estimator of the tuner. Fix: use the names 'a', 'b'."],
            CompiledJob.Of(new TuningStep("Tune", tuner, new() { ["train"] = "s3://data", ["a"] = "s3://a" })).Diagnostics);
    }

    [Fact]
    public void Maps_of_a_tuner_go_together()
    {
        Assert.Throws<ArgumentOutOfRangeException>("estimatorDict", () => HyperparameterTuner.Create([], [], []));
        Assert.Equal(
            "The names are 'b', but the estimators are 'a'. (Parameter 'objectiveMetricNameDict')",
            Assert.Throws<ArgumentException>(() => HyperparameterTuner.Create(new() { ["a"] = Estimator }, new() { ["b"] = "loss" }, new() { ["a"] = Ranges() })).Message);
        Assert.Throws<ArgumentException>("hyperparameterRangesDict", () => HyperparameterTuner.Create(new() { ["a"] = Estimator }, new() { ["a"] = "loss" }, []));
        Assert.Throws<ArgumentException>(
            "metricDefinitionsDict",
            () => HyperparameterTuner.Create(new() { ["a"] = Estimator }, new() { ["a"] = "loss" }, new() { ["a"] = Ranges() }, new() { ["x"] = [] }));
    }

    [Fact]
    public void Each_estimator_of_several_can_have_instances_and_kept_hyperparameters_of_its_own()
    {
        var tuner = HyperparameterTuner.Create(
            new() { ["b"] = Estimator, ["a"] = Estimator },
            new() { ["a"] = "loss", ["b"] = "loss" },
            new() { ["a"] = Ranges(), ["b"] = Ranges() },
            autotune: true,
            hyperparametersToKeepStaticDict: new() { ["a"] = ["m"] },
            instanceConfigsDict: new() { ["b"] = [new(2, "ml.c5.xlarge")] });
        var compiled = CompiledJob.Of(new TuningStep("Tune", tuner, null));

        Assert.Empty(compiled.Diagnostics);
        Assert.Equal("""{"m":"5"}""", compiled["TrainingJobDefinitions.0.StaticHyperParameters"]);
        Assert.Equal("""[{"Name":"k","ValueHint":"3"}]""", compiled["TrainingJobDefinitions.0.HyperParameterRanges.AutoParameters"]);
        Assert.Equal("""[{"Name":"k","ValueHint":"3"},{"Name":"m","ValueHint":"5"}]""", compiled["TrainingJobDefinitions.1.HyperParameterRanges.AutoParameters"]);
        Assert.Equal(
            """{"InstanceConfigs":[{"InstanceType":"ml.c5.xlarge","InstanceCount":2,"VolumeSizeInGB":30}]}""",
            compiled["TrainingJobDefinitions.1.HyperParameterTuningResourceConfig"]);
    }

    private static PipelineMap<ParameterRange> Ranges() => new() { ["a"] = new ContinuousParameter(0.1, 1.0) };
}
