using PipelineSdk.Aws.SageMaker;
using PipelineSdk.Aws.Tests.Publishing;

namespace PipelineSdk.Aws.Tests.Operations;

/// <summary>The calls that publish pipelines and look at them.</summary>
internal static class PublishingCalls
{
    private static readonly UpsertOptions WithEverything = new()
    {
        Description = "d",
        MaxParallelExecutionSteps = 3,
        Tags = new Dictionary<string, string> { ["a"] = "b" },
    };

    public static IReadOnlyDictionary<string, OperationCall> All { get; } = new Dictionary<string, OperationCall>
    {
        ["create"] = new(false, static (session, cancellation) => NewPipeline().CreateAsync(session, cancellationToken: cancellation)),
        ["create with everything"] = new(
            false, static (session, cancellation) => NewPipeline().CreateAsync(session, WithEverything, cancellation)),
        ["create with a large definition"] = new(false, static (session, cancellation) =>
            Pipelines.Large("Ops", 100 * 1024).CreateAsync(session, cancellationToken: cancellation)),
        ["update"] = new(
            true, static (session, cancellation) => NewPipeline().UpdateAsync(session, WithEverything with { Tags = null }, cancellation)),
        ["upsert of a new pipeline"] = new(false, static (session, cancellation) =>
            NewPipeline().UpsertAsync(session, WithEverything with { MaxParallelExecutionSteps = null }, cancellation)),
        ["upsert of an existing pipeline without tags"] = new(true, static (session, cancellation) =>
            NewPipeline().UpsertAsync(session, new() { Description = "d" }, cancellation)),
        ["upsert of an existing pipeline with tags"] = new(true, static (session, cancellation) => NewPipeline().UpsertAsync(
            session, new() { MaxParallelExecutionSteps = 2, Tags = new Dictionary<string, string> { ["a"] = "new" } }, cancellation)),
        ["upsert, another error"] = new(false, static (session, cancellation) => Assert.ThrowsAsync<AmazonSageMakerException>(
            () => NewPipeline().UpsertAsync(session, cancellationToken: cancellation))),
        ["delete"] = new(true, static (session, cancellation) => NewPipeline().DeleteAsync(session, cancellation)),
        ["describe"] = new(true, static (session, cancellation) => NewPipeline().DescribeAsync(session, cancellationToken: cancellation)),
        ["describe a version"] = new(true, static (session, cancellation) => NewPipeline().DescribeAsync(session, 4, cancellation)),
        ["list versions"] = new(true, static async (session, cancellation) =>
        {
            var versions = NewPipeline().ListVersionsAsync(session, SortOrder.Descending, 5, cancellation);
            Assert.Equal([12L, 11L], await versions.Select(static version => version.PipelineVersionId!.Value).ToListAsync(cancellation));
        }),
        ["latest version"] = new(true, static async (session, cancellation) =>
            Assert.Equal(12, await NewPipeline().GetLatestVersionIdAsync(session, cancellation))),
        ["latest version, none"] = new(false, static async (session, cancellation) =>
            Assert.Null(await NewPipeline().GetLatestVersionIdAsync(session, cancellation))),
    };

    /// <summary>The pipeline of the corpus.</summary>
    public static Pipeline NewPipeline() => new("Ops")
    {
        Parameters = [new ParameterString("S", "a"), new ParameterInteger("I", 1)],
        Steps = [new FailStep("F")],
    };
}
