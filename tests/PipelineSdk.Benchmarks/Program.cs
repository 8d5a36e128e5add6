using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using PipelineSdk.Benchmarks;

if (args is ["ratios", ..])
{
    InterleavedRun.Print(Console.Out);
    return 0;
}

if (args is ["scheduling", .. var sizes])
{
    await SchedulingRun.PrintAsync(Console.Out, sizes.Length == 0 ? [10, 20, 100, 1_000, 10_000] : [.. sizes.Select(int.Parse)]);
    return 0;
}

// In this process and in few iterations: the figures that count are ratios between benchmarks of one run, and they come within minutes.
var config = DefaultConfig.Instance.AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance));
var summaries = BenchmarkSwitcher.FromAssembly(typeof(CompilationBenchmarks).Assembly).Run(args, config);
return summaries.Any(static summary => summary.HasCriticalValidationErrors || summary.Reports.Any(static report => !report.Success)) ? 1 : 0;
