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

    private static string Expression(string file, string path) =>
        $$$"""{"Std:JsonGet": {"PropertyFile": {"Get": "Steps.Evaluate.PropertyFiles.{{{file}}}"}, "Path": "{{{path}}}"}}""";

    private static async Task<PipelineRun> RunAsync(string expression, Action<PipelineTest> setting)
    {
        await using var test = new PipelineTest("Test", TestDefinition.Of(Evaluate, TestSteps.Train("Use", $$"""{"Value": {{expression}}}""")));
        setting(test);
        return await test.RunAsync(cancellationToken: TestContext.Current.CancellationToken);
    }
}
