using PipelineSdk.Conformance.Cases.Extended;
using PipelineSdk.Conformance.Cases.Golden;

namespace PipelineSdk.Conformance;

/// <summary>The cases that are written in C#.</summary>
public static class AllCases
{
    /// <summary>Those of <c>tests/corpus/golden</c>.</summary>
    public static IReadOnlyList<IConformanceCase> Golden { get; } =
    [
        new CacheAndRetry(),
        new Callback(),
        new ConditionNested(),
        new ConditionTypes(),
        new CreateModel(),
        new CreateModelFramework(),
        new CreateModelInferencePipeline(),
        new DependsOn(),
        new ExperimentCustom(),
        new ExperimentNone(),
        new Fail(),
        new LambdaExisting(),
        new LambdaNew(),
        new ModelStepRegister(),
        new ParametersAndFunctions(),
        new Cases.Golden.Properties(),
        new RegionWithoutExperiments(),
        new StepsPulledIn(),
        new TrainingDebuggerProfiler(),
        new TrainingEstimatorStyle(),
        new TrainingFrameworkEstimatorStyle(),
        new TrainingFrameworks(),
        new Cases.Golden.TrainingInputs(),
        new TrainingOptions(),
        new Tuning(),
        new TuningMultiEstimator(),
        new TuningOptions(),
        new Transform(),
    ];

    /// <summary>Those of <c>tests/corpus/golden-extended</c>.</summary>
    public static IReadOnlyList<IConformanceCase> GoldenExtended { get; } =
    [
        new FailSteps(),
        new RetryPolicies(),
        new StepCollections(),
    ];

    public static IEnumerable<IConformanceCase> All => Golden.Concat(GoldenExtended);
}
