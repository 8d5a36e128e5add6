using System.Diagnostics;
using System.Globalization;

namespace PipelineSdk.Benchmarks;

/// <summary>
/// What a step that does nothing costs, in microseconds: the least and the median of runs in turn, so that what else runs on the machine slows all of
/// them alike.
/// </summary>
internal static class SchedulingRun
{
    // Each size takes seconds.
    private const int StepsOfAll = 10_000;

    public static async Task PrintAsync(TextWriter output, int[] sizes)
    {
        await output.WriteLineAsync("µs per step: min, median      test kit            journal     flushed journal");
        foreach (var shape in Enum.GetValues<PipelineShape>())
        {
            foreach (var steps in sizes)
            {
                var benchmarks = new SchedulingBenchmarks { Shape = shape, Steps = steps };
                benchmarks.Setup();
                try
                {
                    await output.WriteLineAsync(await MeasureAsync(benchmarks, Math.Clamp(StepsOfAll / steps, 3, 100)));
                }
                finally
                {
                    benchmarks.Cleanup();
                }
            }
        }
    }

    private static async Task<string> MeasureAsync(SchedulingBenchmarks benchmarks, int rounds)
    {
        Func<Task>[] runs = [benchmarks.Kit, benchmarks.Journal, benchmarks.FlushedJournal];
        var times = runs.Select(static _ => new List<double>()).ToList();
        for (var round = -rounds / 3; round < rounds; round++)
        {
            // The disk is slow, and its times are alike.
            for (var i = 0; i < runs.Length - (round == rounds - 1 || round % 10 == 0 ? 0 : 1); i++)
            {
                var start = Stopwatch.GetTimestamp();
                await runs[i]();
                if (round >= 0)
                {
                    times[i].Add(Stopwatch.GetElapsedTime(start).TotalMicroseconds / benchmarks.Steps);
                }
            }
        }

        times.ForEach(static list => list.Sort());
        return string.Create(CultureInfo.InvariantCulture, $"{benchmarks.Shape,-8}{benchmarks.Steps,7} steps   ") +
            string.Concat(times.Select(static list => string.Create(CultureInfo.InvariantCulture, $"{list[0],10:0.0}{list[list.Count / 2],10:0.0}")));
    }
}
