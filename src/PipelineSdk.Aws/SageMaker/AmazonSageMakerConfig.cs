using PipelineSdk.Aws.Clients;

namespace PipelineSdk.Aws.SageMaker;

/// <summary>The settings of an <see cref="AmazonSageMakerClient"/>.</summary>
public sealed class AmazonSageMakerConfig() : AwsClientConfig(AmazonSageMakerService.Instance);
