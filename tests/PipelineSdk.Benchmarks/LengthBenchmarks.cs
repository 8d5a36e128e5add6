using BenchmarkDotNet.Attributes;

namespace PipelineSdk.Benchmarks;

/// <summary>
/// Whether time grows with the number of steps alone: the same 10,000 steps in pipelines of different lengths. All of them are kept to the end, so that
/// the processor's caches and the collector have as much to hold, whatever the length. Beside <see cref="CompilationBenchmarks"/>, where ten times the
/// steps are also ten times the living objects.
/// </summary>
[MemoryDiagnoser]
public class LengthBenchmarks
{
    private const int Steps = 10_000;

    private Dictionary<int, Pipeline[]> _built = [];

    /// <summary>What the steps are made with.</summary>
    [ParamsAllValues]
    public PipelineStyle Style { get; set; }

    /// <summary>Whether the pipelines are also built each time.</summary>
    [ParamsAllValues]
    public bool Building { get; set; }

    [GlobalSetup]
    public void Setup() => _built = ((int[])[10, 100, 1_000, Steps]).ToDictionary(static length => length, Build);

    /// <summary>10 pipelines of 1,000 steps.</summary>
    [Benchmark(Baseline = true)]
    public object ThousandEach() => Compile(1_000);

    /// <summary>1,000 pipelines of 10 steps.</summary>
    [Benchmark]
    public object TenEach() => Compile(10);

    /// <summary>100 pipelines of 100 steps.</summary>
    [Benchmark]
    public object HundredEach() => Compile(100);

    /// <summary>One pipeline of 10,000 steps.</summary>
    [Benchmark]
    public object AllInOne() => Compile(Steps);

    private Pipeline[] Build(int length) => [.. Enumerable.Repeat(length, Steps / length).Select(each => Style.Build(each))];

    private (Pipeline, CompiledPipeline)[] Compile(int length)
    {
        var all = new (Pipeline, CompiledPipeline)[Steps / length];
        for (var i = 0; i < all.Length; i++)
        {
            var pipeline = Building ? Style.Build(length) : _built[length][i];
            all[i] = (pipeline, pipeline.Compile(AlternatingPipeline.Environment));
        }

        return all;
    }
}
