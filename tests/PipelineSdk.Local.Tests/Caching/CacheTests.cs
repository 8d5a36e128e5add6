namespace PipelineSdk.Local.Tests.Caching;

public sealed class CacheTests
{
    private static readonly PipelineDefinition Definition = new TestDefinition()
        .Parameter("Eta", "String", "0.2")
        .Parameter("Type", "String", "ml.m5.large")
        .Step(TestSteps.Train(
            "Train",
            """{"HyperParameters": {"depth": "5", "eta": {"Get": "Parameters.Eta"}}, "ResourceConfig": {"InstanceType": {"Get": "Parameters.Type"}}}""",
            """ "CacheConfig": {"Enabled": true, "ExpireAfter": "P1D"}"""));

    [Fact]
    public async Task The_same_arguments_are_a_hit()
    {
        await using var test = new PipelineTest("Test", Definition);
        test.Stub("Train").Reports("Result", 1);
        var first = await test.RunAsync(cancellationToken: TestContext.Current.CancellationToken);
        test.Clock.Advance(TimeSpan.FromHours(3));
        test.Stub("Train").Reports("Result", 2);

        var second = await test.RunAsync(
            new() { Parameters = { ["Type"] = "ml.m5.xlarge" } }, TestContext.Current.CancellationToken);

        Assert.Equal(new CacheDecision(false, "there is no earlier result of this step"), first["Train"].Cache);
        Assert.Equal(
            new CacheDecision(true, "the same arguments succeeded 3 hours ago as step 'Train'; within P1D", first.Arn), second["Train"].Cache);
        Assert.Equal(1, second["Train"].Properties?.GetProperty("Result").GetInt32());
    }

    [Fact]
    public async Task Other_arguments_are_a_miss_that_names_the_first_difference()
    {
        await using var test = new PipelineTest("Test", Definition);
        await test.RunAsync(cancellationToken: TestContext.Current.CancellationToken);

        var run = await test.RunAsync(new() { Parameters = { ["Eta"] = "0.3" } }, TestContext.Current.CancellationToken);

        Assert.Equal(new CacheDecision(false, """the last result differs: HyperParameters.eta was "0.2" and is "0.3" """.TrimEnd()), run["Train"].Cache);
    }

    [Fact]
    public async Task An_old_result_is_a_miss()
    {
        await using var test = new PipelineTest("Test", Definition);
        await test.RunAsync(cancellationToken: TestContext.Current.CancellationToken);
        test.Clock.Advance(TimeSpan.FromDays(3));

        var run = await test.RunAsync(cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(new CacheDecision(false, "the result is 3 days old, which is more than P1D"), run["Train"].Cache);
    }

    [Fact]
    public async Task A_failed_step_is_no_result()
    {
        await using var test = new PipelineTest("Test", Definition);
        test.Stub("Train").Fails();
        await test.RunAsync(cancellationToken: TestContext.Current.CancellationToken);

        var run = await test.RunAsync(cancellationToken: TestContext.Current.CancellationToken);

        Assert.False(run["Train"].Cache!.IsHit);
    }

    [Fact]
    public async Task Steps_without_caching_run_each_time()
    {
        await using var test = new PipelineTest("Test", TestDefinition.Of(TestSteps.Train("Train", "{}", """ "CacheConfig": {"Enabled": false, "ExpireAfter": "P1D"}""")));
        await test.RunAsync(cancellationToken: TestContext.Current.CancellationToken);
        Assert.Null((await test.RunAsync(cancellationToken: TestContext.Current.CancellationToken))["Train"].Cache);
    }
}
