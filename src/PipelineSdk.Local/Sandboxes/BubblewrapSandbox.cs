using System.Diagnostics;

namespace PipelineSdk.Local;

/// <summary>
/// A sandbox by bubblewrap: its own file system of what is mounted, its own process tree, no network. Needs user namespaces, no rights.
/// </summary>
/// <param name="program">The program.</param>
internal sealed class BubblewrapSandbox(string program = "bwrap") : Sandbox
{
    // What root may change in /proc, it may change for the whole machine.
    private static readonly string[] Machine = ["/proc/bus", "/proc/fs", "/proc/irq", "/proc/sys", "/proc/sysrq-trigger"];

    public override string Name => "bubblewrap";

    public override ProcessStartInfo Prepare(SandboxRequest request)
    {
        // As root without all rights bubblewrap does not try a user namespace unless it is told to.
        List<string> arguments =
        [
            "--unshare-user", "--unshare-pid", "--unshare-ipc", "--unshare-uts", "--die-with-parent", "--new-session", "--cap-drop", "ALL",
            "--hostname", JobSetup.Host, "--proc", "/proc", "--dev", "/dev",
        ];
        if (!request.Network)
        {
            arguments.Add("--unshare-net");
        }

        foreach (var path in Environment.IsPrivilegedProcess ? Machine : [])
        {
            arguments.AddRange(["--ro-bind-try", path, path]);
        }

        foreach (var mount in request.Mounts)
        {
            arguments.AddRange([Option(mount.Kind), mount.Source, mount.Target]);
        }

        arguments.AddRange(["--remount-ro", "/", "--chdir", request.WorkingDirectory, "--clearenv"]);
        foreach (var (name, value) in request.Environment)
        {
            arguments.AddRange(["--setenv", name, value]);
        }

        return Start(program, [.. arguments, "--", .. Supervisor.Of(request.Command)]);
    }

    private static string Option(MountKind kind) => kind switch
    {
        MountKind.Writable => "--bind",
        MountKind.Link => "--symlink",
        _ => "--ro-bind",
    };
}
