using BenchmarkDotNet.Attributes;
using PipelineSdk.Local;
using PipelineSdk.Local.Testing;

namespace PipelineSdk.Benchmarks;

/// <summary>What the local engine takes to run steps that do nothing: from the start of an execution to its end.</summary>
[MemoryDiagnoser]
public class SchedulingBenchmarks
{
    private PipelineDefinition _definition = NoOpPipeline.Build(PipelineShape.Chain, 1);
    private string _folder = "";

    /// <summary>The number of steps.</summary>
    [Params(10, 100, 1_000, 10_000)]
    public int Steps { get; set; }

    /// <summary>What waits for what.</summary>
    [Params(PipelineShape.Chain, PipelineShape.FanOut)]
    public PipelineShape Shape { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _definition = NoOpPipeline.Build(Shape, Steps);
        _folder = Directory.CreateTempSubdirectory("pipelinesdk-benchmarks-").FullName;
    }

    [GlobalCleanup]
    public void Cleanup() => Directory.Delete(_folder, true);

    /// <summary>The test kit: in memory, on a virtual clock.</summary>
    [Benchmark(Baseline = true)]
    public async Task<ExecutionStatus> Kit()
    {
        await using var test = new PipelineTest("Benchmark", _definition);
        return Ended((await test.RunAsync()).Status);
    }

    /// <summary>The engine with its journal in a file, which a power cut may shorten.</summary>
    [Benchmark]
    public Task<ExecutionStatus> Journal() => RunAsync(flush: false);

    /// <summary>The engine as it is by default: each event on disk before the next thing happens.</summary>
    [Benchmark]
    public Task<ExecutionStatus> FlushedJournal() => RunAsync(flush: true);

    private async Task<ExecutionStatus> RunAsync(bool flush)
    {
        var folder = Path.Combine(_folder, Path.GetRandomFileName());
        var options = new LocalEngineOptions { Folder = folder, FlushToDisk = flush };
        options.Steps.ForType("Training", static (_, _) => Task.FromResult(StepOutcome.Succeeded()));
        await using (var engine = new LocalEngine(options))
        {
            var execution = await engine.StartAsync("Benchmark", _definition);
            var state = await execution.WaitAsync();
            Directory.Delete(folder, true);
            return Ended(state.Status);
        }
    }

    private static ExecutionStatus Ended(ExecutionStatus status) =>
        status == ExecutionStatus.Succeeded ? status : throw new InvalidOperationException($"The execution ended as {status}.");
}
