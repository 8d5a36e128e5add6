namespace PipelineSdk.Local.Tests.Runners;

/// <summary>
/// A program that takes the commands of docker that runners give, notes them, and runs a shell script in place of any image: where the
/// script's container would have <c>/opt/ml</c>, it is told a folder in <c>$ML</c>.
/// </summary>
internal static class FakeContainerEngine
{
    private const string Script = """
        #!/bin/sh
        here=${0%/*}
        for word in "$@"; do printf '%s\n' "$word"; done >> "$here/calls"
        case $1 in
        version)
            exit 0;;
        stop)
            kill -TERM "$(cat "$here/$4.pid")";;
        run)
            shift 2
            while :; do
                case $1 in
                --name) echo $$ > "$here/$2.pid";;
                --volume) export ML="${2%%:*}";;
                --publish) port=${2#*:}; export PORT="${port%:*}";;
                --env) export "$2";;
                --entrypoint | --hostname | --network) ;;
                *) break;;
                esac
                shift 2
            done
            [ "$1" != missing ] || { echo "no such image" >&2; exit 125; }
            exec /bin/sh "$here/image.sh" "$@";;
        esac
        """;

    /// <summary>Puts the program and the image's script into a folder.</summary>
    /// <returns>The program's path.</returns>
    public static string Create(TemporaryFolder folder, string image)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no /bin/sh on Windows.");
        File.WriteAllText(folder["docker"], Script);
        TestSandbox.MakeExecutable(folder["docker"]);
        File.WriteAllText(folder["image.sh"], image);
        return folder["docker"];
    }

    /// <summary>What the program was told, in words; names of containers and folders are replaced.</summary>
    public static string Calls(HostPipeline host, string step)
    {
        var folder = Path.GetDirectoryName(host.Execution!.LogOf(step)!.FilePath)!;
        var calls = File.ReadAllText(host.Folder["calls"]).Replace(folder, "JOB", StringComparison.Ordinal).Replace("\n", " ", StringComparison.Ordinal);
        calls = System.Text.RegularExpressions.Regex.Replace(calls, "pipelinesdk-[0-9a-f]{32}", "NAME");
        return calls.Replace(host.Execution.State[step].JobName ?? " ", "NAME-OF-JOB", StringComparison.Ordinal);
    }
}
