using System.Globalization;

namespace PipelineSdk.Local;

/// <summary>Starts model servers as processes of this machine.</summary>
internal static class HostModelServer
{
    private const string PortVariable = "SAGEMAKER_BIND_TO_PORT";
    private const int DefaultPort = 8080;

    /// <summary>How long a server may take to end.</summary>
    public static readonly TimeSpan StopTime = TimeSpan.FromSeconds(5);

    public static async Task<IModelServer> StartAsync(HostRunner runner, JobContext job, CancellationToken cancellationToken)
    {
        var launch = new HostLaunch(runner, job);
        try
        {
            return runner.Sandbox.Isolates && !runner.Network && runner.HasPython
                ? await OverSocketAsync(launch, job, cancellationToken).ConfigureAwait(false)
                : await OverPortAsync(launch, job, cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            launch.Dispose();
            throw;
        }
    }

    // Each sandbox has ports of its own, so that all servers can listen on the same one.
    private static async Task<IModelServer> OverSocketAsync(HostLaunch launch, JobContext job, CancellationToken cancellationToken)
    {
        // The path of a socket has at most 107 bytes, which a job's folder may exceed.
        var folder = Directory.CreateTempSubdirectory("pipelinesdk-").FullName;
        var command = ModelBridge.Around(launch.Command(), job.Environment.GetInt32(PortVariable, DefaultPort));
        var bridge = new SandboxMount(MountKind.Writable, folder, ModelBridge.Folder);
        var session = launch.Session;
        var process = await session.StartAsync(command, launch.WorkingFolder, session.Environment(), false, bridge).ConfigureAwait(false);
        var address = ModelAddress.Socket(Path.Combine(folder, ModelBridge.Socket));
        return await HttpModelServer.StartAsync(job, process, address, () => EndAsync(process, launch, folder), cancellationToken)
            .ConfigureAwait(false);
    }

    private static async Task<IModelServer> OverPortAsync(HostLaunch launch, JobContext job, CancellationToken cancellationToken)
    {
        var port = ModelAddress.FreePort();
        var environment = launch.Session.Environment();
        environment[PortVariable] = port.ToString(CultureInfo.InvariantCulture);
        var process = await launch.Session.StartAsync(launch.Command(), launch.WorkingFolder, environment, true).ConfigureAwait(false);
        var address = ModelAddress.Port(port);
        return await HttpModelServer.StartAsync(job, process, address, () => EndAsync(process, launch, null), cancellationToken)
            .ConfigureAwait(false);
    }

    private static async ValueTask EndAsync(JobProcess process, HostLaunch launch, string? folder)
    {
        await process.StopAsync(StopTime).ConfigureAwait(false);
        await process.DisposeAsync().ConfigureAwait(false);
        launch.Dispose();
        if (folder is not null)
        {
            Directory.Delete(folder, true);
        }
    }
}
