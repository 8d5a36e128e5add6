namespace PipelineSdk;

/// <summary>What is known of step types: their requests, what they report, and which are there at all.</summary>
internal static class StepShapes
{
    // The Python SDK's, both versions, beside those that this library builds.
    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        StepTypes.Processing, StepTypes.Training, StepTypes.Tuning, StepTypes.Model, StepTypes.RegisterModel, StepTypes.Transform,
        StepTypes.Condition, StepTypes.Callback, StepTypes.Lambda, StepTypes.Fail,
        StepTypes.AutoML, StepTypes.ClarifyCheck, StepTypes.QualityCheck, StepTypes.Emr, StepTypes.EmrServerless,
        "BedrockCustomModel", "BedrockCustomModelDeployment", "BedrockModelImport", "BedrockProvisionedModelThroughput",
        "Endpoint", "EndpointConfig", "InferenceComponent", "Lineage",
    };

    public static string KnownTypes { get; } = string.Join(", ", Known.Order(StringComparer.Ordinal));

    public static bool IsKnown(string type) => Known.Contains(type);

    /// <summary>The shape of a step's <c>Arguments</c>; <see langword="null"/> if it is not known here.</summary>
    public static StructureShape? RequestOf(string type) => type switch
    {
        StepTypes.Processing => SageMakerShapes.CreateProcessingJobRequest,
        StepTypes.Training => SageMakerShapes.CreateTrainingJobRequest,
        StepTypes.Tuning => SageMakerShapes.CreateHyperParameterTuningJobRequest,
        StepTypes.Model => SageMakerShapes.CreateModelInput,
        StepTypes.RegisterModel => SageMakerShapes.CreateModelPackageInput,
        StepTypes.Transform => SageMakerShapes.CreateTransformJobRequest,
        StepTypes.Fail => FailRequest,
        _ => null,
    };

    /// <summary>The shape of what a step reports; <see langword="null"/> if it is not known here.</summary>
    public static StructureShape? PropertiesOf(string type) => type switch
    {
        StepTypes.Processing => SageMakerShapes.DescribeProcessingJobResponse,
        StepTypes.Training => SageMakerShapes.DescribeTrainingJobResponse,
        StepTypes.Tuning => SageMakerShapes.DescribeHyperParameterTuningJobResponse,
        StepTypes.Model => SageMakerShapes.DescribeModelOutput,
        StepTypes.RegisterModel => SageMakerShapes.DescribeModelPackageOutput,
        StepTypes.Transform => SageMakerShapes.DescribeTransformJobResponse,
        StepTypes.Condition => ConditionProperties,
        _ => null,
    };

    /// <summary>The message of a Fail step.</summary>
    public static StringShape ErrorMessage { get; } = new(0, 3072);

    private static StructureShape FailRequest => field ??= new("Fail", new Member("ErrorMessage", static () => ErrorMessage));

    private static StructureShape ConditionProperties => field ??= new("Condition", new Member("Outcome", static () => BooleanShape.Instance));
}
