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
        new EstimatorTransformerCase(),
        new ExperimentCustom(),
        new ExperimentNone(),
        new Fail(),
        new LambdaExisting(),
        new LambdaNew(),
        new ModelStepRegister(),
        new ParametersAndFunctions(),
        new ProcessingBase(),
        new ProcessingFrameworkCase(),
        new ProcessingInputsOutputs(),
        new ProcessingOptions(),
        new ProcessingPyspark(),
        new ProcessingPysparkRunArgs(),
        new ProcessingScript(),
        new ProcessingSklearn(),
        new ProcessingSparkJar(),
        new Cases.Golden.Properties(),
        new RegionWithoutExperiments(),
        new RegisterModelEstimator(),
        new RegisterModelInferencePipeline(),
        new RegisterModelOptionsCase(),
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
        new ModelCreateRegister(),
        new ModelRepack(),
        new RetryPolicies(),
        new StepCollections(),
    ];

    public static IEnumerable<IConformanceCase> All => Golden.Concat(GoldenExtended);
}
