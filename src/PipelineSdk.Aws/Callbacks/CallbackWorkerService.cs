using Microsoft.Extensions.Hosting;

namespace PipelineSdk.Aws;

/// <summary>A worker in a host.</summary>
internal sealed class CallbackWorkerService(CallbackWorker worker) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => worker.RunAsync(stoppingToken);
}
