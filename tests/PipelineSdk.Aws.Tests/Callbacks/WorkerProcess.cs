using System.Diagnostics;

namespace PipelineSdk.Aws.Tests.Callbacks;

/// <summary>A callback worker in a process of its own, to be killed.</summary>
internal sealed class WorkerProcess : IDisposable
{
    private readonly Process _process;

    public WorkerProcess(CallbackStandIn service, int visibilitySeconds)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "PipelineSdk.Aws.Tests.Worker.dll");
        _process = Process.Start(new ProcessStartInfo(
            "dotnet", [program, service.Url.ToString(), service.QueueUrl, visibilitySeconds.ToString(System.Globalization.CultureInfo.InvariantCulture)]))!;
    }

    /// <summary>Whether it ended by itself, which it shouldn't.</summary>
    public bool HasEnded => _process.HasExited;

    /// <summary>Kills it, so that it can finish nothing.</summary>
    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }
}
