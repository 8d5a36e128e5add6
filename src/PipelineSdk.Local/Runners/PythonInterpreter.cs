using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics;

namespace PipelineSdk.Local;

/// <summary>A Python of this machine.</summary>
/// <param name="Executable">The absolute path of the program.</param>
/// <param name="Folders">
/// The folders that it and its packages lie in: those of a virtual environment and of the installation behind it.
/// </param>
internal sealed record PythonInterpreter(string Executable, IReadOnlyList<string> Folders)
{
    private const string Question = "import sys; print(sys.executable); print(sys.prefix); print(sys.base_prefix)";

    private static readonly TimeSpan MaxTime = TimeSpan.FromSeconds(10);

    private static readonly ConcurrentDictionary<string, PythonInterpreter?> Known = new(StringComparer.Ordinal);

    /// <summary>Asks a program where it is. Asked once per process, since the answer takes a moment.</summary>
    /// <param name="program">A path, or a name to look for in <c>PATH</c>.</param>
    /// <returns>The interpreter, or <see langword="null"/> if the program is not there or is no Python 3.</returns>
    public static PythonInterpreter? Find(string program) => Known.GetOrAdd(program, Ask);

    private static PythonInterpreter? Ask(string program)
    {
        try
        {
            // What stands for python3 may be a script that finds the real one.
            var start = new ProcessStartInfo(program, ["-c", Question]) { RedirectStandardOutput = true, RedirectStandardError = true };
            using var process = Process.Start(start)!;
            var answer = process.StandardOutput.ReadToEndAsync();
            if (!process.WaitForExit(MaxTime))
            {
                process.Kill(true);
                return null;
            }

            var lines = answer.GetAwaiter().GetResult().ReplaceLineEndings("\n").Split('\n');
            return process.ExitCode == 0 && lines is [var executable, var prefix, var origin, ..]
                ? new(executable, [.. new[] { prefix, origin }.Distinct(StringComparer.Ordinal)])
                : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
