using PipelineSdk.Conformance.Cases.Extended;
using PipelineSdk.Conformance.Cases.Golden;

namespace PipelineSdk.Conformance;

/// <summary>The cases that are written in C#.</summary>
public static class AllCases
{
    /// <summary>Those of <c>tests/corpus/golden</c>.</summary>
    public static IReadOnlyList<IConformanceCase> Golden { get; } =
    [
        new Abalone(),
        new CacheAndRetry(),
        new Callback(),
        new ConditionBranches(),
        new ConditionNested(),
        new ConditionTypes(),
        new CreateModel(),
        new CreateModelFramework(),
        new CreateModelInferencePipeline(),
        new CustomJobPrefix(),
        new DefaultBucketPrefixCase(),
        new DependsOn(),
        new DocumentWalkthrough(),
        new EstimatorTransformerCase(),
        new ExperimentCustom(),
        new ExperimentNone(),
        new Fail(),
        new LambdaExisting(),
        new LambdaNew(),
        new ModelStepRegister(),
        new ParametersAndFunctions(),
        new PlainSession(),
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
        new Transform(),
        new Tuning(),
        new TuningMultiEstimator(),
        new TuningOptions(),
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
