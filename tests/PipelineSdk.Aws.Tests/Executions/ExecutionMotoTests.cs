using PipelineSdk.Aws.SageMaker;
using PipelineSdk.Aws.Tests.Infrastructure;

namespace PipelineSdk.Aws.Tests.Executions;

public sealed class ExecutionMotoTests(MotoServer moto)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_execution_is_started_described_listed_and_waited_for()
    {
        using var session = TestAws.Session(moto.Url);
        var pipeline = NewPipeline();
        await pipeline.UpsertAsync(session, cancellationToken: Cancellation);
        var options = new StartOptions
        {
            Parameters = new() { ["Message"] = "halt", ["Depth"] = 3 },
            DisplayName = "try-1",
            Description = "The first try",
            MaxParallelExecutionSteps = 2,
        };

        var execution = await pipeline.StartAsync(session, options, Cancellation);
        var again = await session.StartPipelineAsync(pipeline.Name, new() { Parameters = new() { ["Depth"] = 4 } }, Cancellation);

        var state = await execution.WaitAsync(cancellationToken: Cancellation);
        Assert.Equal(
            (execution.Arn, "try-1", "The first try", PipelineExecutionStatus.Succeeded, 2),
            (state.PipelineExecutionArn, state.PipelineExecutionDisplayName, state.PipelineExecutionDescription,
                state.PipelineExecutionStatus, state.ParallelismConfiguration?.MaxParallelExecutionSteps));
        Assert.Equal(pipeline.Name, execution.PipelineName);
        Assert.Equal(
            new HashSet<string?> { execution.Arn, again.Arn },
            await pipeline.ListExecutionsAsync(session, cancellationToken: Cancellation)
                .Select(static summary => summary.PipelineExecutionArn)
                .ToHashSetAsync(cancellationToken: Cancellation));
        var compiled = pipeline.Compile(await session.GetEnvironmentAsync(Cancellation));
        Assert.Equal(compiled.ToJson(), (await execution.GetDefinitionAsync(Cancellation)).ToJson());
    }

    [Fact]
    public async Task Parameters_of_an_execution_start_another_one()
    {
        using var session = TestAws.Session(moto.Url);
        var pipeline = NewPipeline();
        await pipeline.UpsertAsync(session, cancellationToken: Cancellation);
        var first = await pipeline.StartAsync(
            session, new() { Parameters = new() { ["Message"] = "halt", ["Depth"] = 3 } }, Cancellation);

        var parameters = await pipeline.BuildParametersFromExecutionAsync(
            session, first.Arn, new() { ["Depth"] = 9 }, Cancellation);
        var second = await pipeline.StartAsync(session, new() { Parameters = parameters }, Cancellation);

        Assert.Equal(
            new Dictionary<string, string> { ["Message"] = "halt", ["Depth"] = "3" },
            await first.GetParametersAsync(cancellationToken: Cancellation));
        Assert.Equal(
            new Dictionary<string, string> { ["Message"] = "halt", ["Depth"] = "9" },
            await second.GetParametersAsync(cancellationToken: Cancellation));
        Assert.Equal(
            $"The execution '{first.Arn}' is not one of the pipeline 'other'. (Parameter 'executionArn')",
            (await Assert.ThrowsAsync<ArgumentException>(() => new Pipeline("other").BuildParametersFromExecutionAsync(
                session, first.Arn, cancellationToken: Cancellation))).Message);
    }

    private static Pipeline NewPipeline()
    {
        var message = new ParameterString("Message", "stop");
        return new(TestAws.UniqueName("execution"))
        {
            Parameters = [message, new ParameterInteger("Depth", 1)],
            Steps = [new FailStep("Stop", message)],
        };
    }
}
