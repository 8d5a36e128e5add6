using PipelineSdk.Aws.Clients;

namespace PipelineSdk.Aws.Lambda;

/// <summary>The settings of an <see cref="AmazonLambdaClient"/>.</summary>
public sealed class AmazonLambdaConfig() : AwsClientConfig(AmazonLambdaService.Instance);
