namespace PipelineSdk.Local.Tests.Lambda;

public sealed class LambdaTests
{
    private const string Arn = "arn:aws:lambda:us-east-1:000000000000:function:split";

    [Theory]
    [InlineData(Arn)]
    [InlineData("split")]
    public async Task A_delegate_stands_in_for_the_function(string function)
    {
        await using var test = Test();
        test.Lambdas.Add(function, static input => new()
        {
            ["count"] = input.GetProperty("n").GetInt32() + 1,
            ["text"] = 5,
            ["deep"] = new JsonObject { ["a"] = 1 },
        });

        var run = await test.RunAsync(cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal("""{"OutputParameters":{"count":6,"text":"5","deep":"{\"a\":1}"}}""", run["Split"].Properties?.GetRawText());
        Assert.Equal(
            $$$"""{"Lambda":{"Arn":"{{{Arn}}}","OutputParameters":[{"Name":"count","Value":"6"},{"Name":"text","Value":"5"},{"Name":"deep","Value":"{\"a\":1}"}]}}""",
            run["Split"].Metadata?.GetRawText());
    }

    [Fact]
    public async Task A_missing_or_wrong_output_fails_the_step()
    {
        await using var test = Test();
        test.Lambdas.Add("split", static _ => new() { ["count"] = "many" });
        Assert.Equal("The output 'count' is no Integer: many", (await test.RunAsync(cancellationToken: TestContext.Current.CancellationToken))["Split"].FailureReason);

        test.Lambdas.Add("split", static _ => new() { ["other"] = 1 });
        Assert.Equal("There is no output 'count'; there are 'other'.", (await test.RunAsync(cancellationToken: TestContext.Current.CancellationToken))["Split"].FailureReason);
    }

    [Fact]
    public async Task A_function_has_ten_minutes()
    {
        await using var test = Test();
        var running = new TaskCompletionSource();
        test.Lambdas.Add("split", async (_, cancellationToken) =>
        {
            running.SetResult();
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return [];
        });
        var execution = await test.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        await running.Task;
        await Task.Delay(20, TestContext.Current.CancellationToken);
        test.Clock.Advance(TimeSpan.FromMinutes(10));

        Assert.Equal("The function ran for longer than 10 minutes.", (await execution.WaitAsync(TestContext.Current.CancellationToken))["Split"].FailureReason);
    }

    [Fact]
    public async Task A_stub_gives_outputs_of_the_declared_types()
    {
        await using var test = Test();
        test.Stub("Split").Returns("count", 3);
        var run = await test.RunAsync(cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal("""{"OutputParameters":{"count":3,"text":"text","deep":"deep"}}""", run["Split"].Properties?.GetRawText());
        Assert.Equal(
            "Step 'Split' has no output 'x'; it has 'count', 'text', 'deep'. (Parameter 'output')",
            Assert.Throws<ArgumentException>(() => test.Stub("Split").Returns("x", 1)).Message);
    }

    private static PipelineTest Test() => new("Test", TestDefinition.Of($$$"""
        {"Name": "Split", "Type": "Lambda", "FunctionArn": "{{{Arn}}}", "Arguments": {"n": 5}, "OutputParameters": [
            {"OutputName": "count", "OutputType": "Integer"}, {"OutputName": "text", "OutputType": "String"}, {"OutputName": "deep", "OutputType": "String"}]}
        """));
}
