using PipelineSdk.Aws.Clients;

namespace PipelineSdk.Aws.Scheduler;

/// <summary>Amazon EventBridge Scheduler, as its client knows it.</summary>
internal static class AmazonSchedulerService
{
    public static AwsService Instance { get; } =
        new("Scheduler", "scheduler", "2021-06-30", "application/json", new AwsEndpoints("scheduler"), AmazonSchedulerExceptions.Of);
}
