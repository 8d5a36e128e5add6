namespace PipelineSdk.ModelGenerator.Plan;

/// <summary>A client of a service.</summary>
/// <param name="Name">The service's name: the client is <c>AmazonNAMEClient</c> in the namespace <c>PipelineSdk.Aws.NAME</c>.</param>
/// <param name="Reference">Where the service's reference is, below <c>https://docs.aws.amazon.com</c>.</param>
/// <param name="IsRest">Whether operations have paths and methods of their own (<c>rest-json</c>) or a header that names them (<c>json</c>).</param>
/// <param name="Operations">The operations, in the order of their names.</param>
internal sealed record ServiceClient(string Name, string Reference, bool IsRest, IReadOnlyList<string> Operations)
{
    public static ServiceClient SageMaker { get; } = new("SageMaker", "sagemaker/latest/APIReference", IsRest: false,
    [
        "AddTags",
        "CreateModelPackageGroup",
        "CreatePipeline",
        "DeleteModel",
        "DeletePipeline",
        "DeleteTags",
        "DescribeHyperParameterTuningJob",
        "DescribeModel",
        "DescribeModelPackage",
        "DescribeModelPackageGroup",
        "DescribePipeline",
        "DescribePipelineDefinitionForExecution",
        "DescribePipelineExecution",
        "DescribeProcessingJob",
        "DescribeTrainingJob",
        "DescribeTransformJob",
        "ListModelPackageGroups",
        "ListModelPackages",
        "ListPipelineExecutionSteps",
        "ListPipelineExecutions",
        "ListPipelineParametersForExecution",
        "ListPipelineVersions",
        "ListPipelines",
        "ListTags",
        "ListTrainingJobsForHyperParameterTuningJob",
        "RetryPipelineExecution",
        "SendPipelineExecutionStepFailure",
        "SendPipelineExecutionStepSuccess",
        "StartPipelineExecution",
        "StopHyperParameterTuningJob",
        "StopPipelineExecution",
        "StopProcessingJob",
        "StopTrainingJob",
        "StopTransformJob",
        "UpdateModelPackage",
        "UpdatePipeline",
        "UpdatePipelineExecution",
        "UpdatePipelineVersion",
    ]);

    public static ServiceClient Lambda { get; } = new("Lambda", "lambda/latest/api", IsRest: true,
    [
        "CreateFunction",
        "DeleteFunction",
        "GetFunction",
        "GetFunctionConfiguration",
        "Invoke",
        "ListTags",
        "TagResource",
        "UntagResource",
        "UpdateFunctionCode",
        "UpdateFunctionConfiguration",
    ]);

    public static ServiceClient Scheduler { get; } = new("Scheduler", "scheduler/latest/APIReference", IsRest: true,
    [
        "CreateSchedule",
        "DeleteSchedule",
        "GetSchedule",
        "ListSchedules",
        "UpdateSchedule",
    ]);
}
