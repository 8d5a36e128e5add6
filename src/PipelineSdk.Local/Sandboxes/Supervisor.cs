namespace PipelineSdk.Local;

/// <summary>
/// A shell that starts a job's program and sends it SIGTERM when its own standard input ends: a signal from outside would reach the
/// sandbox, not the program in it.
/// </summary>
internal static class Supervisor
{
    private const string Script = """
        exec 3<&0
        "$@" 0</dev/null 3<&- &
        job=$!
        { read -r _ <&3; kill -TERM "$job"; } >/dev/null 2>&1 &
        wait "$job"
        code=$?
        kill "$!" 2>/dev/null
        exit "$code"
        """;

    public static IReadOnlyList<string> Of(IReadOnlyList<string> command) => ["/bin/sh", "-c", Script, "sh", .. command];
}
