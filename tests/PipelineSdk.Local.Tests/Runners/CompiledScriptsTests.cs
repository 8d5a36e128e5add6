namespace PipelineSdk.Local.Tests.Runners;

/// <summary>The scripts of job classes, from their compilation to their results.</summary>
public sealed class CompiledScriptsTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_framework_processors_folder_is_unpacked_and_run()
    {
        TestSandbox.RequirePython();
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["source"]);
        await File.WriteAllTextAsync(folder["source", "prepare.py"], """
            import sys, words
            open("/opt/ml/processing/out/said.txt", "w").write(" ".join([words.GREETING, *sys.argv[1:]]))
            """, Token);
        await File.WriteAllTextAsync(folder["source", "words.py"], "GREETING = 'Hello'", Token);
        var processor = new PyTorchProcessor("2.3", "arn:aws:iam::000000000000:role/Role", 1, "ml.m5.large") { PyVersion = "py311" };
        var step = new ProcessingStep("Prepare", processor.Run(
            code: "prepare.py",
            sourceDir: "source",
            arguments: ["you"],
            outputs: [new("/opt/ml/processing/out", "s3://lake/out", "out")]));
        var options = new LocalEngineOptions { Folder = folder["engine"], Store = new MemoryObjectStore(), FlushToDisk = false };
        options.Runners.Add(new HostRunner { Sandbox = TestSandbox.Of("bubblewrap") });
        await using var engine = new LocalEngine(options);

        var execution = await engine.StartAsync(
            new Pipeline("Test") { Steps = [step] }.Compile(new("us-east-1", "000000000000") { BaseDirectory = folder.Path }), cancellationToken: Token);
        var state = await execution.WaitAsync(Token);

        Assert.True(state.Status == ExecutionStatus.Succeeded, state["Prepare"].FailureReason);
        Assert.Equal("Hello you", ((MemoryObjectStore)options.Store).ReadText("s3://lake/out/said.txt"));
    }
}
