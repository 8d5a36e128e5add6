namespace PipelineSdk.Local.Tests.Resolution;

public sealed class JsonGetTests
{
    private const string Evaluate = """
        {"Name": "Evaluate", "Type": "Processing",
         "PropertyFiles": [{"PropertyFileName": "Report", "OutputName": "out", "FilePath": "e.json"}, {"PropertyFileName": "Lost", "OutputName": "none", "FilePath": "e.json"}],
         "Arguments": {"ProcessingOutputConfig": {"Outputs": [{"OutputName": "out", "S3Output": {"S3Uri": "s3://bucket/eval", "LocalPath": "/opt/ml/processing/out"}}]}}}
        """;

    [Theory]
    [InlineData("""{"a": [{"b": 4}]}""", "$.a[0].b", "4")]
    [InlineData("""{"a": {"b.c": 4.50}}""", "a['b.c']", "4.50")]
    public async Task A_property_file_is_read(string content, string path, string expected)
    {
        var run = await RunAsync(Expression("Report", path), test => test.Stub("Evaluate").PropertyFile("Report", content));
        Assert.Equal(expected, run.Argument("Use", "Value").GetRawText());
    }

    [Fact]
    public async Task A_file_in_s3_is_read()
    {
        var expression = """{"Std:JsonGet": {"S3Uri": {"Std:Join": {"On": "/", "Values": [{"Get": "Steps.Evaluate.ProcessingOutputConfig.Outputs['out'].S3Output.S3Uri"}, "other.json"]}}, "Path": "x"}}""";
        var run = await RunAsync(expression, static test => test.Store.Add("s3://bucket/eval/other.json", "\uFEFF{\"x\": 7}"));
        Assert.Equal("7", run.Argument("Use", "Value").GetRawText());
    }

    [Theory]
    [InlineData("Report", "x", null, "there is no file s3://bucket/eval/e.json.")]
    [InlineData("Report", "x", "no json", "s3://bucket/eval/e.json is no valid JSON (line 1, byte 2).")]
    [InlineData("Report", "x", """{"y": 1}""", "s3://bucket/eval/e.json has no 'x': it has 'y'.")]
    [InlineData("Report", "x[", """{"y": 1}""", "'x[' is no path such as 'a.b[0]'.")]
    [InlineData("Lost", "x", "{}", "step 'Evaluate' has no output 'none' in S3, which its property file 'Lost' is in.")]
    [InlineData("Unknown", "x", "{}", "step 'Evaluate' has no property file 'Unknown'; it has 'Report', 'Lost'.")]
    public async Task What_cannot_be_read_fails_the_step(string file, string path, string? content, string expected)
    {
        var run = await RunAsync(Expression(file, path), test =>
        {
            if (content is not null)
            {
                test.Store.Add("s3://bucket/eval/e.json", content);
            }
        });
        Assert.Equal(ExecutionStatus.Failed, run.Status);
        Assert.Equal($"Arguments.Value: JsonGet '{path}' has no value: {expected}", run["Use"].FailureReason);
    }

    [Fact]
    public async Task A_property_file_of_a_step_without_outputs_so_far_fails_the_step()
    {
        await using var test = new PipelineTest("Test", TestDefinition.Of("""
            {"Name": "Self", "Type": "Processing", "PropertyFiles": [{"PropertyFileName": "Report", "OutputName": "out", "FilePath": "e.json"}],
             "Arguments": {"Value": {"Std:JsonGet": {"PropertyFile": {"Get": "Steps.Self.PropertyFiles.Report"}, "Path": "x"}}}}
            """));

        var run = await test.RunAsync(cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal("Arguments.Value: JsonGet 'x' has no value: step 'Self' does not yet have outputs.", run["Self"].FailureReason);
    }

    [Theory]
    [InlineData("""{"Std:JsonGet": {"S3Uri": "elsewhere/e.json", "Path": "x"}}""", "'elsewhere/e.json' is no S3 URI.")]
    [InlineData("""{"Std:JsonGet": {"S3Uri": "s3://bucket/none.json", "Path": "x"}}""", "there is no file s3://bucket/none.json.")]
    [InlineData("""{"Std:JsonGet": {"Path": "x"}}""", "it names neither a property file nor an S3 URI.")]
    public async Task A_file_that_is_not_there_fails_the_step(string expression, string expected)
    {
        var run = await RunAsync(expression, static _ => { });
        Assert.Equal($"Arguments.Value: JsonGet 'x' has no value: {expected}", run["Use"].FailureReason);
    }

    [Theory]
    [InlineData("4.0", ExecutionStatus.Succeeded, true, null)]
    [InlineData("6.5", ExecutionStatus.Succeeded, false, null)]
    [InlineData("\"4\"", ExecutionStatus.Failed, null, "Step 'Check' failed: Conditions[0]: LessThan cannot compare the text '4' with the number 6: both have to be of one type.")]
    public async Task A_condition_decides_by_a_property_file(string value, ExecutionStatus status, bool? outcome, string? reason)
    {
        const string Condition = """
            {"Type": "LessThan", "RightValue": 6, "LeftValue": {"Std:JsonGet": {"PropertyFile": {"Get": "Steps.Evaluate.PropertyFiles.Report"}, "Path": "mse"}}}
            """;
        await using var test = new PipelineTest("Test", TestDefinition.Of(Evaluate, TestSteps.Check("Check", Condition, [], [])));
        test.Stub("Evaluate").PropertyFile("Report", $"{{\"mse\": {value}}}");

        var run = await test.RunAsync(cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal((status, outcome, reason), (run.Status, run["Check"].Outcome, run.FailureReason));
    }

    private static string Expression(string file, string path) =>
        $$$"""{"Std:JsonGet": {"PropertyFile": {"Get": "Steps.Evaluate.PropertyFiles.{{{file}}}"}, "Path": "{{{path}}}"}}""";

    private static async Task<PipelineRun> RunAsync(string expression, Action<PipelineTest> setting)
    {
        await using var test = new PipelineTest("Test", TestDefinition.Of(Evaluate, TestSteps.Train("Use", $$"""{"Value": {{expression}}}""")));
        setting(test);
        return await test.RunAsync(cancellationToken: TestContext.Current.CancellationToken);
    }
}
