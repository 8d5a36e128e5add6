using PipelineSdk.Aws.Clients;

namespace PipelineSdk.Aws.Scheduler;

/// <summary>The settings of an <see cref="AmazonSchedulerClient"/>.</summary>
public sealed class AmazonSchedulerConfig() : AwsClientConfig(AmazonSchedulerService.Instance);
