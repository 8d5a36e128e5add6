using System.Diagnostics;
using System.Globalization;

namespace PipelineSdk.Local.KillTest;

/// <summary>
/// Kills engines with SIGKILL at random points of their runs and has others go on, until all is done, again and again. Where a run is killed is drawn
/// by the length of its journal, so that the points are spread over the whole run whatever the machine's speed.
/// </summary>
internal sealed class KillRun
{
    private static readonly TimeSpan MaxTime = TimeSpan.FromMinutes(1);

    private readonly Random _random;
    private readonly string _folder;
    private int _kills;

    private KillRun(int seed, string folder) => (_random, _folder) = (new(seed), folder);

    /// <summary>Kills a number of times, and prints what came of it.</summary>
    /// <returns>Whether every run ended as the undisturbed one.</returns>
    public static async Task<bool> RunAsync(int points, int seed, TextWriter output, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("pipelinesdk-kill-").FullName;
        var succeeded = await new KillRun(seed, folder).RunAsync(points, output, cancellationToken);
        if (succeeded)
        {
            Directory.Delete(folder, true);
        }
        else
        {
            await output.WriteLineAsync($"What the runs left is in {folder}.");
        }

        return succeeded;
    }

    private async Task<bool> RunAsync(int points, TextWriter output, CancellationToken cancellationToken)
    {
        var time = Stopwatch.StartNew();
        var undisturbed = Path.Combine(_folder, "undisturbed");
        await WorkAsync(undisturbed, long.MaxValue, cancellationToken);
        var expected = await RunResult.ReadAsync(undisturbed);
        var problems = new List<string>(expected.Problems);
        var (runs, lost, repeated) = (0, 0, 0);
        while (_kills < points && problems.Count == 0)
        {
            var folder = Path.Combine(_folder, string.Create(CultureInfo.InvariantCulture, $"{++runs}"));
            while (!await WorkAsync(folder, NextPoint(folder, points, expected.JournalLength), cancellationToken))
            {
                problems.AddRange(RunResult.ReadKilled(folder));
            }

            var result = await RunResult.ReadAsync(folder);
            problems.AddRange(result.Problems);
            problems.AddRange(result.DifferencesFrom(expected));
            lost += result.LostAttempts;
            repeated += result.RepeatedSteps;
        }

        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{_kills} kills in {runs} runs of {expected.Steps} steps: {lost} attempts lost and made again, {repeated} finished steps repeated, " +
            $"{problems.Count} problems, {time.Elapsed.TotalSeconds:0.0} s"));
        foreach (var problem in problems)
        {
            await output.WriteLineAsync(problem);
        }

        return problems.Count == 0;
    }

    /// <summary>
    /// The length of the journal at which the next process is killed: at most half a run later, so that each run is killed a few times, anywhere. None if
    /// enough were killed.
    /// </summary>
    private long NextPoint(string folder, int points, long whole) =>
        _kills < points ? (JournalOf(folder)?.Length ?? 0) + 1 + _random.NextInt64(whole / 2) : long.MaxValue;

    /// <summary>Starts a process and waits until it has ended or its journal is as long as given, when it is killed.</summary>
    /// <returns>Whether it ended by itself.</returns>
    private async Task<bool> WorkAsync(string folder, long killAt, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        using var process = Process.Start(new ProcessStartInfo("dotnet", ["exec", typeof(KillRun).Assembly.Location, "worker", folder]))!;
        try
        {
            var time = Stopwatch.StartNew();
            while (!process.HasExited)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (time.Elapsed > MaxTime)
                {
                    throw new TimeoutException($"A run doesn't end: {folder}.");
                }

                if (killAt < long.MaxValue && JournalOf(folder)?.Length >= killAt)
                {
                    process.Kill();
                    await process.WaitForExitAsync(cancellationToken);
                    _kills++;
                    return false;
                }

                await Task.Delay(1, cancellationToken);
            }

            return process.ExitCode == 0 ? true : throw new InvalidOperationException($"A run ended with the exit code {process.ExitCode}.");
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill();
            }
        }
    }

    private static FileInfo? JournalOf(string folder)
    {
        var executions = Path.Combine(folder, "executions", KillPipeline.Name.ToLowerInvariant());
        return Directory.Exists(executions)
            ? new DirectoryInfo(executions).EnumerateFiles("journal.jsonl", SearchOption.AllDirectories).FirstOrDefault()
            : null;
    }
}
