using PipelineSdk.Aws.Lambda;
using PipelineSdk.Aws.SageMaker;
using PipelineSdk.Aws.Tests.Infrastructure;

namespace PipelineSdk.Aws.Tests.Publishing;

/// <summary>The process is killed at each moment of an upsert: before each call, and after the service has done it.</summary>
public sealed class UpsertFaultTests(MotoServer moto) : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_create_that_is_killed_anywhere_is_finished_by_the_next_upsert()
    {
        var role = await moto.CreateLambdaRoleAsync(Cancellation);
        await KillEverywhereAsync(role, updates: false, expectedMoments: 20);
    }

    [Fact]
    public async Task An_update_that_is_killed_anywhere_is_finished_by_the_next_upsert()
    {
        var role = await moto.CreateLambdaRoleAsync(Cancellation);
        await KillEverywhereAsync(role, updates: true, expectedMoments: 30);
    }

    private async Task KillEverywhereAsync(string role, bool updates, int expectedMoments)
    {
        var moment = 0;
        while (await KillAsync(role, updates, moment))
        {
            moment++;
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"killed at {moment} moments");
        Assert.InRange(moment, expectedMoments, 200);
    }

    /// <returns>Whether there was such a moment.</returns>
    private async Task<bool> KillAsync(string role, bool updates, int moment)
    {
        var (bucket, name) = (TestAws.UniqueName("bucket"), TestAws.UniqueName("pipeline"));
        if (updates)
        {
            WriteScripts("1");
            using var before = new PublishingSession(moto.Url, bucket, _folder.Path);
            await NewPipeline(name, role, "old", 60).UpsertAsync(before.Session, Options("old"), Cancellation);
        }

        WriteScripts("2");
        using var killed = new PublishingSession(moto.Url, bucket, _folder.Path, new() { DiesAt = moment });
        var error = await Record.ExceptionAsync(() => NewPipeline(name, role, "new", 120).UpsertAsync(killed.Session, Options("new"), Cancellation));
        using var session = new PublishingSession(moto.Url, bucket, _folder.Path);
        await AssertNothingIsMissingAsync(session.Session, name);

        await NewPipeline(name, role, "new", 120).UpsertAsync(session.Session, Options("new"), Cancellation);

        await AssertPublishedAsync(session.Session, name, role);
        return error is not null;
    }

    // Large enough to go through S3.
    private static Pipeline NewPipeline(string name, string role, string message, int timeout) => Pipelines.WithScript(
        name,
        message,
        [new LambdaStep("Call", Pipelines.Function(name, role, timeout)), .. Pipelines.Large(name, 110 * 1024).Steps]);

    private static UpsertOptions Options(string tag) =>
        new() { Tags = new Dictionary<string, string> { ["stage"] = tag, [tag] = "1" }, RemoveOtherTags = true, MaxParallelUploads = 1 };

    private void WriteScripts(string content)
    {
        _folder.Write("prepare.py", $"print({content})");
        _folder.Write("index.py", $"handler = {content}");
    }

    private static async Task AssertNothingIsMissingAsync(PipelineSession session, string name)
    {
        if (await ExistingPipeline.FindAsync(session.SageMaker, name, withTags: false, Cancellation) is not { Definition: { } definition })
        {
            return;
        }

        var script = definition.Steps.Single(static step => step.Name == "Prepare").Arguments
            .GetProperty("ProcessingInputs")[0].GetProperty("S3Input").GetProperty("S3Uri").GetString();
        Assert.NotNull(await session.ObjectStore.FindAsync(ObjectLocation.Parse(script!), Cancellation));
        Assert.NotNull((await session.Lambda.GetFunctionConfigurationAsync(new() { FunctionName = name }, Cancellation)).CodeSha256);
    }

    private static async Task AssertPublishedAsync(PipelineSession session, string name, string role)
    {
        await AssertNothingIsMissingAsync(session, name);
        var plan = await NewPipeline(name, role, "new", 120).PlanAsync(session, Options("new"), Cancellation);
        Assert.Equal($"= pipeline '{name}': nothing to do\n  1 uploaded before, unchanged", plan.ToString());
        Assert.Equal(["new", "stage"], plan.Existing!.Tags!.Keys.Order());
        var function = await session.Lambda.GetFunctionConfigurationAsync(new() { FunctionName = name }, Cancellation);
        Assert.Equal(120, function.Timeout);
    }
}
