using System.Diagnostics;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using PipelineSdk.Local;

namespace PipelineSdk.Benchmarks;

/// <summary>
/// What a job that does nothing takes in each sandbox, and as a step of a pipeline, beside the start of the bare program. Linux only.
/// </summary>
public class RunnerBenchmarks
{
    private const string Program = "/bin/true";

    private static readonly JsonElement Nothing = JsonElement.Parse("{}");

    private readonly string _folder = Directory.CreateTempSubdirectory("pipelinesdk-benchmark-").FullName;
    private readonly HostRunner _bubblewrap = new() { Sandbox = new BubblewrapSandbox() };
    private readonly HostRunner _unshare = new() { Sandbox = new UnshareSandbox() };
    private readonly HostRunner _unmapped = new() { Sandbox = new NoSandbox() };
    private readonly PipelineDefinition _pipeline = PipelineDefinition.Parse($$"""
        {"Version": "2020-12-01", "Parameters": [], "Steps": [{"Name": "Step", "Type": "Processing", "Arguments": {
            "AppSpecification": {"ImageUri": "image", "ContainerEntrypoint": ["{{Program}}"]} } }]}
        """);

    private LocalEngine _engine = null!;

    [GlobalSetup]
    public void Setup()
    {
        var options = new LocalEngineOptions { Folder = Path.Combine(_folder, "engine"), FlushToDisk = false };
        options.Runners.Add(_bubblewrap);
        _engine = new(options);
    }

    [GlobalCleanup]
    public async Task CleanupAsync()
    {
        await _engine.DisposeAsync();
        Directory.Delete(_folder, true);
    }

    /// <summary>The program alone.</summary>
    [Benchmark(Baseline = true)]
    public async Task<int> BareProcess()
    {
        using var process = Process.Start(new ProcessStartInfo(Program) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    /// <summary>The program as a job that nothing keeps apart.</summary>
    [Benchmark]
    public Task<JobOutcome> Unmapped() => RunAsync(_unmapped);

    /// <summary>The program as a job in bubblewrap's sandbox.</summary>
    [Benchmark]
    public Task<JobOutcome> Bubblewrap() => RunAsync(_bubblewrap);

    /// <summary>The program as a job in a sandbox of <c>unshare</c>.</summary>
    [Benchmark]
    public Task<JobOutcome> Unshare() => RunAsync(_unshare);

    /// <summary>The program as the only step of a pipeline, in bubblewrap's sandbox.</summary>
    [Benchmark]
    public async Task<ExecutionState> Pipeline()
    {
        var execution = await _engine.StartAsync("Benchmark", _pipeline);
        return await execution.WaitAsync();
    }

    private async Task<JobOutcome> RunAsync(HostRunner runner)
    {
        using var log = new JobLog(null);
        return await runner.RunAsync(
            new()
            {
                Kind = JobKind.Processing,
                StepName = "Step",
                JobName = "job",
                JobArn = "arn",
                Attempt = 1,
                Region = "us-east-1",
                Image = "image",
                Entrypoint = [Program],
                Request = Nothing,
                Folder = new(Path.Combine(_folder, "job")),
                Environment = new("environment variable", []),
                HyperParameters = new("hyperparameter", []),
                Inputs = new("input", []),
                Outputs = new("output", []),
                Log = log,
                TimeProvider = TimeProvider.System,
                StopGracePeriod = TimeSpan.FromSeconds(1),
            },
            CancellationToken.None);
    }
}
