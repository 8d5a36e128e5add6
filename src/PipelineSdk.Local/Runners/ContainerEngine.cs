using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics;

namespace PipelineSdk.Local;

/// <summary>The program that runs containers: <c>docker</c> or <c>podman</c>.</summary>
internal static class ContainerEngine
{
    private static readonly TimeSpan MaxTime = TimeSpan.FromSeconds(10);

    private static readonly ConcurrentDictionary<string, bool> Known = new(StringComparer.Ordinal);

    /// <summary>Whether a program is there and its engine answers. Asked once per process.</summary>
    public static bool Works(string program) => Known.GetOrAdd(
        program,
        // With its engine away, docker answers for itself and fails.
        static program => SandboxTrial.Succeeds(new(program, ["version"]), MaxTime));

    /// <summary>Runs a command to its end.</summary>
    /// <returns>What it printed; <see langword="null"/> if it failed.</returns>
    public static async Task<string?> AskAsync(string program, params IReadOnlyList<string> arguments)
    {
        try
        {
            using var process = await ProcessSpawner.StartAsync(new(program, arguments)
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }).ConfigureAwait(false);
            var errors = process.StandardError.ReadToEndAsync();
            var output = await process.StandardOutput.ReadToEndAsync().ConfigureAwait(false);
            await errors.ConfigureAwait(false);
            await process.WaitForExitAsync().ConfigureAwait(false);
            return process.ExitCode == 0 ? output : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
