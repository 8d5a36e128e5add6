using System.ComponentModel;
using System.Diagnostics;

namespace PipelineSdk.Local;

/// <summary>Finds out whether a sandbox works on this machine: only starting something in it tells.</summary>
internal static class SandboxTrial
{
    private static readonly TimeSpan MaxTime = TimeSpan.FromSeconds(10);

    public static bool Works(Sandbox sandbox)
    {
        var request = new SandboxRequest
        {
            Command = ["/bin/sh", "-c", ":"],
            Environment = new Dictionary<string, string> { ["PATH"] = Sandbox.SystemPath },
            WorkingDirectory = "/",
            Mounts = SystemMounts.All,
            MountPoint = Path.TrimEndingDirectorySeparator(Path.GetTempPath()),
        };
        return Succeeds(sandbox.Prepare(request), MaxTime);
    }

    /// <summary>Whether a program can be started and ends well in some time. What it says is dropped.</summary>
    public static bool Succeeds(ProcessStartInfo start, TimeSpan maxTime)
    {
        start.RedirectStandardInput = true;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        try
        {
            using var process = ProcessSpawner.StartAsync(start).GetAwaiter().GetResult();
            process.OutputDataReceived += static (_, _) => { };
            process.ErrorDataReceived += static (_, _) => { };
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
            if (process.WaitForExit(maxTime))
            {
                return process.ExitCode == 0;
            }

            process.Kill(true);
            return false;
        }
        catch (Exception exception) when (exception is Win32Exception or IOException or InvalidOperationException)
        {
            return false;
        }
    }
}
