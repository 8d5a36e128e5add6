namespace PipelineSdk.Arguments;

/// <summary>
/// The order in which the Python SDK writes the members of a request. It has no meaning in JSON, but the steps that a request refers to
/// are appended to the definition in the order in which they are met.
/// </summary>
internal static class RequestOrder
{
    private static readonly Dictionary<string, string[]> Orders = new(StringComparer.Ordinal)
    {
        ["CreateProcessingJobRequest"] =
        [
            "ProcessingJobName", "ProcessingResources", "AppSpecification", "RoleArn", "ProcessingInputs", "ProcessingOutputConfig", "Environment",
            "NetworkConfig", "StoppingCondition", "Tags", "ExperimentConfig",
        ],
        ["ProcessingClusterConfig"] = ["InstanceType", "InstanceCount", "VolumeSizeInGB", "VolumeKmsKeyId"],
        ["ProcessingOutput"] = ["OutputName", "AppManaged", "S3Output", "FeatureStoreOutput"],
        ["AppSpecification"] = ["ImageUri", "ContainerArguments", "ContainerEntrypoint"],
        ["NetworkConfig"] = ["EnableNetworkIsolation", "EnableInterContainerTrafficEncryption", "VpcConfig"],
        ["CreateTrainingJobRequest"] =
        [
            "AlgorithmSpecification", "OutputDataConfig", "TrainingJobName", "StoppingCondition", "ResourceConfig", "RoleArn", "InfraCheckConfig", "InputDataConfig",
            "HyperParameters", "Environment", "Tags", "VpcConfig", "ExperimentConfig", "EnableNetworkIsolation", "EnableInterContainerTrafficEncryption",
            "EnableManagedSpotTraining", "CheckpointConfig", "DebugRuleConfigurations", "DebugHookConfig", "TensorBoardOutputConfig",
            "ProfilerRuleConfigurations", "ProfilerConfig", "RemoteDebugConfig", "SessionChainingConfig", "RetryStrategy",
        ],
        ["CreateHyperParameterTuningJobRequest"] =
        [
            "HyperParameterTuningJobName", "HyperParameterTuningJobConfig", "TrainingJobDefinitions", "Autotune", "TrainingJobDefinition", "WarmStartConfig", "Tags",
        ],
        ["HyperParameterTuningJobConfig"] =
        [
            "Strategy", "ResourceLimits", "TrainingJobEarlyStoppingType", "RandomSeed", "HyperParameterTuningJobObjective", "ParameterRanges", "StrategyConfig",
            "TuningJobCompletionCriteria",
        ],
        ["ParameterRanges"] = ["ContinuousParameterRanges", "CategoricalParameterRanges", "IntegerParameterRanges", "AutoParameters"],
        ["HyperParameterTrainingJobDefinition"] =
        [
            "StaticHyperParameters", "RoleArn", "OutputDataConfig", "StoppingCondition", "HyperParameterTuningResourceConfig", "AlgorithmSpecification",
            "InputDataConfig", "VpcConfig", "EnableNetworkIsolation", "EnableInterContainerTrafficEncryption", "EnableManagedSpotTraining", "CheckpointConfig",
            "DefinitionName", "TuningObjective", "HyperParameterRanges", "RetryStrategy", "Environment",
        ],
        ["AlgorithmSpecification"] =
        [
            "TrainingInputMode", "TrainingImage", "TrainingImageConfig", "ContainerEntrypoint", "ContainerArguments", "AlgorithmName", "MetricDefinitions",
            "EnableSageMakerMetricsTimeSeries",
        ],
        ["HyperParameterAlgorithmSpecification"] = ["TrainingInputMode", "MetricDefinitions", "AlgorithmName", "TrainingImage"],
        ["VpcConfig"] = ["Subnets", "SecurityGroupIds"],
        ["OutputDataConfig"] = ["S3OutputPath", "KmsKeyId", "CompressionType"],
        ["ResourceConfig"] =
        [
            "VolumeSizeInGB", "VolumeKmsKeyId", "KeepAlivePeriodInSeconds", "InstanceGroups", "InstanceCount", "InstanceType", "TrainingPlanArn",
            "InstancePlacementConfig",
        ],
        ["Channel"] = ["DataSource", "CompressionType", "ContentType", "RecordWrapperType", "InputMode", "ShuffleConfig", "ChannelName"],
        ["CreateModelInput"] = ["ModelName", "ExecutionRoleArn", "PrimaryContainer", "Tags", "Containers", "VpcConfig", "EnableNetworkIsolation"],
        ["CreateModelPackageInput"] =
        [
            "ModelPackageName", "ModelPackageGroupName", "ModelPackageDescription", "Tags", "ModelMetrics", "DriftCheckBaselines", "MetadataProperties",
            "CustomerMetadataProperties", "Domain", "SamplePayloadUrl", "Task", "SourceUri", "InferenceSpecification", "ModelApprovalStatus", "SkipModelValidation",
            "ModelLifeCycle",
        ],
        ["CreateTransformJobRequest"] =
        [
            "TransformJobName", "ModelName", "TransformInput", "TransformOutput", "TransformResources", "BatchStrategy", "MaxConcurrentTransforms", "MaxPayloadInMB",
            "Environment", "Tags", "DataProcessing", "ExperimentConfig", "ModelClientConfig", "DataCaptureConfig",
        ],
    };

    /// <summary>The positions of a shape's members in the order in which they are written, or <see langword="null"/> for the service model's order.</summary>
    public static int[]? Of(string shape, Member[] members)
    {
        if (!Orders.TryGetValue(shape, out var order))
        {
            return null;
        }

        var position = order.Index().ToDictionary(static item => item.Item, static item => item.Index, StringComparer.Ordinal);
        return [.. members.Index().OrderBy(item => position.GetValueOrDefault(item.Item.Name, int.MaxValue)).Select(static item => item.Index)];
    }
}
