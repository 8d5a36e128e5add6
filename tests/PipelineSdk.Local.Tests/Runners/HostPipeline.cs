namespace PipelineSdk.Local.Tests.Runners;

/// <summary>Runs one step on this machine.</summary>
internal sealed class HostPipeline : IAsyncDisposable
{
    private readonly TemporaryFolder _folder;
    private readonly LocalEngine _engine;

    public HostPipeline(IJobRunner runner, TimeSpan? grace = null, TemporaryFolder? folder = null)
    {
        _folder = folder ?? new();
        var options = new LocalEngineOptions
        {
            Folder = _folder["engine"],
            Store = Store,
            FlushToDisk = false,
            StopGracePeriod = grace ?? TimeSpan.FromSeconds(10),
        };
        options.Runners.Add(runner);
        Options = options;
        _engine = new(options);
    }

    public MemoryObjectStore Store { get; } = new();

    public LocalEngineOptions Options { get; }

    /// <summary>A folder for what the test needs.</summary>
    public TemporaryFolder Folder => _folder;

    public LocalExecution? Execution { get; private set; }

    /// <summary>A processing step that runs a shell script.</summary>
    public static string Shell(string script, string beside = "") => $$$"""
        {"Name": "Shell", "Type": "Processing", "Arguments": {
            "AppSpecification": {"ImageUri": "image", "ContainerEntrypoint": ["/bin/sh", "-c", {{{JsonSerializer.Serialize(script)}}}, "sh", "one", "two"]},
            "ProcessingOutputConfig": {"Outputs": [
                {"OutputName": "out", "S3Output": {"S3Uri": "s3://lake/out", "LocalPath": "/opt/ml/processing/out", "S3UploadMode": "EndOfJob"}}]}{{{beside}}}}}
        """;

    public async Task<ExecutionState> RunAsync(params string[] steps)
    {
        var token = TestContext.Current.CancellationToken;
        Execution = await _engine.StartAsync("Test", TestDefinition.Of(steps), cancellationToken: token);
        return await Execution.WaitAsync(token);
    }

    /// <summary>Starts one step without waiting for its end.</summary>
    public async Task<LocalExecution> StartAsync(string step)
    {
        Execution = await _engine.StartAsync("Test", TestDefinition.Of(step), cancellationToken: TestContext.Current.CancellationToken);
        return Execution;
    }

    /// <summary>Waits until the log of the step <c>Shell</c> has a line.</summary>
    public Task UntilLogHas(string line) => TestSandbox.UntilAsync(() => Execution!.LogOf("Shell")?.LastLine == line);

    public string Log(string step = "Shell") => File.ReadAllText(Execution!.LogOf(step)!.FilePath!);

    public async ValueTask DisposeAsync()
    {
        await _engine.DisposeAsync();

        // A job that the engine left is still being ended.
        if (Execution?.LogOf("Shell")?.FilePath is { } log)
        {
            await TestSandbox.UntilAsync(() => !Directory.Exists(Path.Combine(Path.GetDirectoryName(log)!, "scratch")));
        }

        _folder.Dispose();
    }
}
