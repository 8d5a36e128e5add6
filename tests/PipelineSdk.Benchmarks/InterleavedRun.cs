using System.Diagnostics;
using System.Globalization;

namespace PipelineSdk.Benchmarks;

/// <summary>
/// The benchmarks in turn, round after round, so that what else runs on the machine slows all of them alike. Less exact than BenchmarkDotNet on a
/// quiet machine, and steadier on a busy one.
/// </summary>
internal static class InterleavedRun
{
    public static void Print(TextWriter output)
    {
        foreach (var style in Enum.GetValues<PipelineStyle>())
        {
            output.WriteLine(style);
            foreach (var steps in (ReadOnlySpan<int>)[10, 100, 1_000, 10_000])
            {
                var benchmarks = new CompilationBenchmarks { Steps = steps, Style = style };
                benchmarks.Setup();
                Print(output, steps, benchmarks);
            }
        }
    }

    private static void Print(TextWriter output, int steps, CompilationBenchmarks benchmarks)
    {
        var actions = new (string Name, Action Run)[]
        {
            (nameof(benchmarks.Bound), () => benchmarks.Bound()),
            (nameof(benchmarks.Build), () => benchmarks.Build()),
            (nameof(benchmarks.Emit), () => benchmarks.Emit()),
            (nameof(benchmarks.Compile), () => benchmarks.Compile()),
            (nameof(benchmarks.BuildAndCompile), () => benchmarks.BuildAndCompile()),
            (nameof(benchmarks.BuildToOnePiece), () => benchmarks.BuildToOnePiece()),
        };
        // Enough for the compiler of the runtime to have done its last, and no more than seconds.
        var rounds = Math.Clamp(200_000 / steps, 20, 1_000);
        var times = actions.Select(static _ => new List<double>()).ToList();
        var allocated = new long[actions.Length];
        for (var round = -rounds; round < rounds; round++)
        {
            for (var i = 0; i < actions.Length; i++)
            {
                var before = GC.GetAllocatedBytesForCurrentThread();
                var start = Stopwatch.GetTimestamp();
                actions[i].Run();
                var time = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
                allocated[i] = GC.GetAllocatedBytesForCurrentThread() - before;
                if (round >= 0)
                {
                    times[i].Add(time);
                }
            }
        }

        times.ForEach(static list => list.Sort());
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{steps,6} steps    min ms    ratio  median ms    ratio  allocated KB"));
        for (var i = 0; i < actions.Length; i++)
        {
            var (min, median) = (times[i][0], times[i][rounds / 2]);
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{actions[i].Name,-16}{min,8:F3}{min / times[0][0],9:F2}{median,11:F3}{median / times[0][rounds / 2],9:F2}{allocated[i] / 1024.0,14:N0}"));
        }
    }
}
