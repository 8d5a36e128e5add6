using System.Diagnostics;
using BenchmarkDotNet.Attributes;

namespace PipelineSdk.Benchmarks;

/// <summary>
/// One pipeline at a time, as a program meets it that compiles one: the heap holds nothing else, and the processor's caches hold nothing of it. In
/// <see cref="CompilationBenchmarks"/> short pipelines have an advantage over long ones, since the caches keep all that they need from one time to the
/// next, and what they make is dead when the collector comes. The code is compiled beforehand here too.
/// </summary>
[InvocationCount(1)]
[WarmupCount(10)]
[IterationCount(30)]
[MemoryDiagnoser]
public class ColdBenchmarks : CompilationBenchmarks
{
    // Several times the size of a large cache.
    private readonly byte[] _other = new byte[128 * 1024 * 1024];

    public override void Setup()
    {
        base.Setup();

        // The runtime compiles code for good after many calls, and the few that are measured are not enough.
        var same = new CompilationBenchmarks { Steps = 10, Style = Style };
        same.Setup();
        for (var time = Stopwatch.StartNew(); time.ElapsedMilliseconds < 1_000;)
        {
            same.Bound();
            same.Emit();
            same.BuildToOnePiece();
        }
    }

    [IterationSetup]
    public void Clear()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        Array.Fill(_other, (byte)(_other[0] + 1));
    }
}
