namespace PipelineSdk.Local.Tests.Scheduling;

public sealed class ParallelismTests
{
    [Theory]
    [InlineData(null, 1)]
    [InlineData(1, 6)]
    [InlineData(2, 3)]
    [InlineData(4, 2)]
    public async Task No_more_steps_run_at_a_time_than_are_permitted(int? parallel, int hours)
    {
        var names = Enumerable.Range(0, 6).Select(static i => $"S{i}").ToList();
        await using var test = new PipelineTest("Test", TestDefinition.Of([.. names.Select(static name => TestSteps.Step(name))]));
        foreach (var name in names)
        {
            test.Stub(name).Succeeds().Takes(TimeSpan.FromHours(1));
        }

        var run = await test.RunAsync(new() { MaxParallelExecutionSteps = parallel }, TestContext.Current.CancellationToken);

        Assert.Equal(TimeSpan.FromHours(hours), run.State.EndTime - run.State.StartTime);
        Assert.Equal(names, run.Order);
    }

    [Fact]
    public async Task Nothing_less_than_one_is_taken()
    {
        await using var test = new PipelineTest("Test", TestDefinition.Of(TestSteps.Step("A")));
        var exception = await Assert.ThrowsAsync<LocalValidationException>(
            () => test.RunAsync(new() { MaxParallelExecutionSteps = 0 }, TestContext.Current.CancellationToken));
        Assert.Equal("At least 1 step must be able to run at a time, not 0.", exception.Message);
    }
}
