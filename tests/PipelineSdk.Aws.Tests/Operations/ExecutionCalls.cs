using PipelineSdk.Aws.SageMaker;

namespace PipelineSdk.Aws.Tests.Operations;

/// <summary>The calls that start executions and look at them.</summary>
internal static class ExecutionCalls
{
    public const string Arn = "arn:aws:sagemaker:us-west-2:123456789012:pipeline/Ops/execution/abc123def456";

    private static readonly Dictionary<string, ParameterValue> Values = new()
    {
        ["S"] = "x",
        ["I"] = 5,
        ["B"] = true,
        ["F"] = 0.5,
        ["N"] = 1e-7,
        ["L"] = "100000000000000000000",
    };

    public static IReadOnlyDictionary<string, OperationCall> All { get; } = new Dictionary<string, OperationCall>
    {
        ["start"] = Start(null),
        ["start with everything"] = Start(new()
        {
            Parameters = Values,
            Description = "d",
            DisplayName = "n",
            MaxParallelExecutionSteps = 9,
            PipelineVersionId = 3,
        }),
        ["start with no parameters given as an empty dict"] = Start(new() { Parameters = [] }),
        ["start chosen steps, after the latest execution"] = Start(new() { SelectiveExecution = new(["F", "G"]) }),
        ["start chosen steps, there is no execution"] = Start(new() { SelectiveExecution = new(["F"]) }, exists: false),
        ["start chosen steps, after a given execution"] = Start(
            new() { SelectiveExecution = new(["F"]) { SourcePipelineExecutionArn = Arn } }),
        ["start chosen steps, after none"] = Start(new() { SelectiveExecution = new(["F"]) { ReferenceLatestExecution = false } }),
        ["start, denied once"] = Start(null),
        ["list executions"] = new(true, static async (session, cancellation) =>
        {
            var executions = NewPipeline().ListExecutionsAsync(session, null, cancellation);
            Assert.Equal(Arn, (await executions.FirstAsync(cancellation)).PipelineExecutionArn);
        }),
        ["list executions with everything"] = new(true, static async (session, cancellation) =>
        {
            var options = new ListExecutionsOptions
            {
                SortBy = SortPipelineExecutionsBy.CreationTime,
                SortOrder = SortOrder.Ascending,
                PageSize = 5,
            };
            Assert.Equal(2, await NewPipeline().ListExecutionsAsync(session, options, cancellation).CountAsync(cancellation));
        }),
        ["parameters of an execution"] = Build(null, "old", "7"),
        ["parameters of an execution, with overrides"] = Build(new() { ["I"] = 8 }, "old", 8),
        ["parameters of an execution, unknown override"] = new(true, static async (session, cancellation) =>
        {
            var error = await Assert.ThrowsAsync<ArgumentException>(
                () => NewPipeline().BuildParametersFromExecutionAsync(session, Arn, new() { ["X"] = 1 }, cancellation));
            Assert.Equal(
                $"The execution '{Arn}' has no parameters 'X' to replace; it has 'S', 'I'. (Parameter 'overrides')", error.Message);
        }),
        ["execution: stop"] = new(true, static (session, cancellation) => new PipelineExecution(session, Arn).StopAsync(cancellation)),
        ["execution: describe"] = new(
            true, static (session, cancellation) => new PipelineExecution(session, Arn).DescribeAsync(cancellation)),
        ["execution: list steps"] = new(true, static async (session, cancellation) =>
        {
            var steps = new PipelineExecution(session, Arn).ListStepsAsync(cancellationToken: cancellation);
            Assert.Equal(["F"], await steps.Select(static step => step.Name).ToListAsync(cancellation));
        }),
        ["execution: list parameters"] = new(true, static async (session, cancellation) => Assert.Equal(
            new Dictionary<string, string> { ["S"] = "old", ["I"] = "7" },
            await new PipelineExecution(session, Arn).GetParametersAsync(3, cancellation))),
    };

    private static OperationCall Start(StartOptions? options, bool exists = true) => new(exists, async (session, cancellation) =>
        Assert.Equal(Arn, (await NewPipeline().StartAsync(session, options, cancellation)).Arn));

    private static OperationCall Build(Dictionary<string, ParameterValue>? overrides, ParameterValue s, ParameterValue i) =>
        new(true, async (session, cancellation) => Assert.Equal(
            new Dictionary<string, ParameterValue> { ["S"] = s, ["I"] = i },
            await NewPipeline().BuildParametersFromExecutionAsync(session, Arn, overrides, cancellation)));

    private static Pipeline NewPipeline() => new("Ops")
    {
        Parameters = [new ParameterString("S", "a"), new ParameterInteger("I", 1)],
        Steps = [new FailStep("F"), new FailStep("G")],
    };
}
