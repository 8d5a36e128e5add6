using System.Diagnostics;

namespace PipelineSdk.Local;

/// <summary>
/// A sandbox by <c>unshare</c>, which every Linux has: the same as <see cref="BubblewrapSandbox"/>, built by a script. Needs user
/// namespaces, no rights.
/// </summary>
internal sealed class UnshareSandbox : Sandbox
{
    // Arguments: the host's name, the folder to build the root in, the working directory, "net" or "", then three for each mount, "--", and
    // the command.
    private const string Script = """
        set -e
        name=$1 root=$2 folder=$3 network=$4
        shift 4
        mount -t proc proc /proc
        mount -t tmpfs -o mode=755 tmpfs "$root"
        while [ "$1" != -- ]; do
            mkdir -p "$root${3%/*}"
            if [ "$1" = link ]; then
                ln -s "$2" "$root$3"
            else
                if [ -d "$2" ]; then mkdir -p "$root$3"; elif [ ! -e "$root$3" ]; then : > "$root$3"; fi
                mount --bind "$2" "$root$3"
                if [ "$1" = ro ]; then mount -o remount,bind,ro "$root$3"; fi
            fi
            shift 3
        done
        shift
        mkdir "$root/proc" "$root/dev" "$root/dev/shm" "$root/.old"
        mount -t proc proc "$root/proc"
        if command -v hostname > /dev/null; then hostname "$name"; fi
        for path in bus fs irq sys sysrq-trigger; do
            if [ -e "$root/proc/$path" ]; then
                mount --bind "$root/proc/$path" "$root/proc/$path"
                mount -o remount,bind,ro "$root/proc/$path"
            fi
        done
        mount -t tmpfs tmpfs "$root/dev/shm"
        for device in null zero full random urandom; do
            : > "$root/dev/$device"
            mount --bind "/dev/$device" "$root/dev/$device"
        done
        ln -s /proc/self/fd "$root/dev/fd"
        ln -s /proc/self/fd/0 "$root/dev/stdin"
        ln -s /proc/self/fd/1 "$root/dev/stdout"
        ln -s /proc/self/fd/2 "$root/dev/stderr"
        if [ -z "$network" ]; then ip link set lo up; fi
        cd "$root"
        pivot_root . .old
        umount -l /.old
        rmdir /.old
        mount -o remount,bind,ro /
        cd "$folder"
        exec setpriv --no-new-privs --bounding-set=-all --inh-caps=-all -- "$@"
        """;

    public override string Name => "unshare";

    public override ProcessStartInfo Prepare(SandboxRequest request)
    {
        // setpriv ties the whole to the thread that starts it, as bubblewrap's --die-with-parent does.
        List<string> arguments =
        [
            "--pdeathsig", "KILL", "unshare", "--user", "--map-root-user", "--mount", "--pid", "--fork", "--kill-child", "--ipc", "--uts",
        ];
        if (!request.Network)
        {
            arguments.Add("--net");
        }

        var network = request.Network ? "net" : "";
        arguments.AddRange(["/bin/sh", "-c", Script, "sh", JobSetup.Host, request.MountPoint, request.WorkingDirectory, network]);
        foreach (var mount in request.Mounts)
        {
            arguments.AddRange([Word(mount.Kind), mount.Source, mount.Target]);
        }

        arguments.AddRange(["--", "env", "-i"]);
        arguments.AddRange(request.Environment.Select(static variable => $"{variable.Key}={variable.Value}"));
        return Start("setpriv", [.. arguments, .. Supervisor.Of(request.Command)]);
    }

    private static string Word(MountKind kind) => kind switch
    {
        MountKind.Writable => "rw",
        MountKind.Link => "link",
        _ => "ro",
    };
}
