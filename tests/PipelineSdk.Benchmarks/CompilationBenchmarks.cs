using BenchmarkDotNet.Attributes;

namespace PipelineSdk.Benchmarks;

/// <summary>What it takes to make and to compile pipelines of growing length, beside the least that writing their definitions takes.</summary>
[MemoryDiagnoser]
public class CompilationBenchmarks
{
    private Pipeline _pipeline = new("Empty");
    private TokenReplay _bound = new("{}"u8);

    /// <summary>The number of steps: processing and training in turn.</summary>
    [Params(10, 100, 1_000, 10_000)]
    public int Steps { get; set; }

    /// <summary>What the steps are made with.</summary>
    [ParamsAllValues]
    public PipelineStyle Style { get; set; }

    [GlobalSetup]
    public virtual void Setup()
    {
        _pipeline = Build();
        _bound = new(_pipeline.Compile(AlternatingPipeline.Environment).Utf8Json.Span);
    }

    /// <summary>The same bytes, written by a bare writer.</summary>
    [Benchmark(Baseline = true)]
    public ReadOnlyMemory<byte> Bound() => _bound.Write();

    /// <summary>The objects.</summary>
    [Benchmark]
    public Pipeline Build() => Style.Build(Steps);

    /// <summary>The definition and its graph, without the rules on the whole. Constants are checked while they are written.</summary>
    [Benchmark]
    public PipelineGraph Emit() => PipelineCompiler.Emit(new(_pipeline, AlternatingPipeline.Environment)).Graph;

    /// <summary>The definition with all rules.</summary>
    [Benchmark]
    public CompiledPipeline Compile() => _pipeline.Compile(AlternatingPipeline.Environment);

    /// <summary>From nothing to the definition as UTF-8, in the pieces in which it was written.</summary>
    [Benchmark]
    public CompiledPipeline BuildAndCompile() => Build().Compile(AlternatingPipeline.Environment);

    /// <summary>From nothing to the definition as UTF-8 in one piece, which is made on request.</summary>
    [Benchmark]
    public ReadOnlyMemory<byte> BuildToOnePiece() => Build().Compile(AlternatingPipeline.Environment).Utf8Json;
}
