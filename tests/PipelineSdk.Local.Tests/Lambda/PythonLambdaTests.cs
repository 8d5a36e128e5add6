namespace PipelineSdk.Local.Tests.Lambda;

public sealed class PythonLambdaTests
{
    private const string Arn = "arn:aws:lambda:us-east-1:000000000000:function:split";

    private const string Step = $$$"""
        {"Name": "Split", "Type": "Lambda", "FunctionArn": "{{{Arn}}}", "Arguments": {"n": 5, "text": "grün"}, "OutputParameters": [
            {"OutputName": "count", "OutputType": "Integer"}, {"OutputName": "text", "OutputType": "String"}]}
        """;

    [Theory]
    [InlineData("bubblewrap")]
    [InlineData("unshare")]
    [InlineData("none")]
    public async Task A_python_file_stands_in_for_the_function(string sandbox)
    {
        var state = await RunAsync("""
            import helper
            def lambda_handler(event, context):
                print(context.function_name, 0 < context.get_remaining_time_in_millis() <= 120000)
                return {"count": event["n"] + helper.ONE, "text": event["text"]}
            """, sandbox: sandbox);
        Assert.Equal("""{"OutputParameters":{"count":6,"text":"grün"}}""", state.Properties?.GetRawText());
    }

    [Theory]
    [InlineData("def lambda_handler(event, context): raise ValueError('no such model')", "The function failed: ValueError: no such model")]
    [InlineData("def lambda_handler(event, context): return 5", "The function's answer is no JSON object: 5")]
    [InlineData("def lambda_handler(event, context): return {'count': {1}}", "The function failed: TypeError: Object of type set is not JSON serializable")]
    [InlineData("def other(event, context): return {}", "The function failed: AttributeError: module 'function' has no attribute 'lambda_handler'")]
    [InlineData("import os\ndef lambda_handler(event, context): os._exit(3)", "The function ended with the exit code 3 and without an answer.")]
    [InlineData("import time\ndef lambda_handler(event, context): time.sleep(60)", "The function ran for longer than its timeout of 1 seconds.")]
    [InlineData("def lambda_handler(event, context): open('/usr/x', 'w')", "The function failed: OSError: [Errno 30] Read-only file system: '/usr/x'")]
    public async Task What_goes_wrong_fails_the_step(string code, string expected) =>
        Assert.Equal(expected, (await RunAsync(code, code.Contains("sleep", StringComparison.Ordinal) ? TimeSpan.FromSeconds(1) : null)).FailureReason);

    [Fact]
    public async Task The_code_that_a_pipeline_brings_along_runs_where_processes_may()
    {
        TestSandbox.RequirePython();
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["notify.py"], """
            import os
            def handle(event, context): return {"said": os.environ["GREETING"] + " " + event["name"]}
            """, TestContext.Current.CancellationToken);
        var function = new PipelineSdk.Lambda
        {
            FunctionName = "notify",
            ExecutionRoleArn = "arn:aws:iam::000000000000:role/Role",
            Script = "notify.py",
            Handler = "notify.handle",
            Runtime = "python3.12",
            Environment = new Dictionary<string, string> { ["GREETING"] = "Hello" },
        };
        var step = new LambdaStep("Notify", function) { Inputs = { ["name"] = "you" }, Outputs = [new LambdaOutput("said")] };
        var pipeline = new Pipeline("Test") { Steps = [step] }
            .Compile(new("us-east-1", "000000000000") { BaseDirectory = folder.Path });
        var options = new LocalEngineOptions { Folder = folder["engine"], FlushToDisk = false };
        options.Runners.Add(new HostRunner { Sandbox = TestSandbox.Of("bubblewrap") });
        await using var engine = new LocalEngine(options);

        var execution = await engine.StartAsync(pipeline, cancellationToken: TestContext.Current.CancellationToken);
        var state = await execution.WaitAsync(TestContext.Current.CancellationToken);

        Assert.Equal("""{"OutputParameters":{"said":"Hello you"}}""", state["Notify"].Properties?.GetRawText());
        Assert.Equal(
            "Lambda step 'Notify': Python function 'notify.handle', bubblewrap for 'arn:aws:lambda:us-east-1:000000000000:function:notify'",
            engine.Plan(pipeline.Definition).Single().ToString());
    }

    private static async Task<StepState> RunAsync(string code, TimeSpan? timeout = null, string sandbox = "bubblewrap")
    {
        TestSandbox.RequirePython();
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["code"]);
        await File.WriteAllTextAsync(folder["code", "function.py"], code, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(folder["code", "helper.py"], "ONE = 1", TestContext.Current.CancellationToken);
        var options = new LocalEngineOptions { Folder = folder["engine"], FlushToDisk = false };
        options.Runners.Add(new HostRunner { Sandbox = sandbox == "none" ? new NoSandbox() : TestSandbox.Of(sandbox) });
        options.Lambdas.AddPython("split", folder["code"], "function.lambda_handler", timeout);
        await using var engine = new LocalEngine(options);
        var execution = await engine.StartAsync("Test", TestDefinition.Of(Step), cancellationToken: TestContext.Current.CancellationToken);
        return (await execution.WaitAsync(TestContext.Current.CancellationToken))["Split"];
    }
}
