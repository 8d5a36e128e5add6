using PipelineSdk.Aws.SageMaker;
using PipelineSdk.Aws.Tests.Infrastructure;

namespace PipelineSdk.Aws.Tests.Publishing;

public sealed class UpsertMotoTests(MotoServer moto) : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _bucket = TestAws.UniqueName("bucket");
    private readonly string _name = TestAws.UniqueName("pipeline");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_second_upsert_changes_and_uploads_nothing()
    {
        _folder.Write("prepare.py", "print(1)");
        var options = new UpsertOptions
        {
            Description = "d",
            MaxParallelExecutionSteps = 3,
            Tags = new Dictionary<string, string> { ["a"] = "1" },
        };
        using var first = NewSession();
        var before = await Pipelines.WithScript(_name).PlanAsync(first.Session, options, Cancellation);
        var result = await Pipelines.WithScript(_name).UpsertAsync(first.Session, options, Cancellation);
        using var second = NewSession();
        var plan = await Pipelines.WithScript(_name).PlanAsync(second.Session, options, Cancellation);
        var again = await Pipelines.WithScript(_name).UpsertAsync(second.Session, options, Cancellation);

        Assert.Equal($"arn:aws:sagemaker:us-east-1:{TestAws.Account}:pipeline/{_name}", result.PipelineArn);
        Assert.Equal(result.PipelineArn, again.PipelineArn);
        Assert.Equal((PlanAction.Create, 1, 0), (before.Action, before.Uploads.Count, before.PresentUploads));
        Assert.Equal((false, 0, 1), (plan.HasChanges, plan.Uploads.Count, plan.PresentUploads));
        Assert.Equal($"= pipeline '{_name}': nothing to do\n  1 uploaded before, unchanged", plan.ToString());
        Assert.Empty(second.Handler.Changes);
        var described = await Pipelines.WithScript(_name).DescribeAsync(second.Session, cancellationToken: Cancellation);
        Assert.Equal(("d", 3), (described.PipelineDescription, described.ParallelismConfiguration?.MaxParallelExecutionSteps));
    }

    [Fact]
    public async Task A_plan_of_a_new_pipeline_names_everything_and_changes_nothing()
    {
        _folder.Write("prepare.py", "print(1)");
        using var session = NewSession();

        var plan = await Pipelines.WithScript(_name).PlanAsync(
            session.Session, new() { Tags = new Dictionary<string, string> { ["team"] = "ml" } }, Cancellation);

        Assert.Equal(
            $"""
            + pipeline '{_name}'
              + RoleArn: "arn:aws:iam::{TestAws.Account}:role/TestRole"
              + tag 'team': "ml"
              + parameter 'Mode'
              + step 'Prepare' (Processing)
              + step 'Stop' (Fail)
              Uploads:
                + {plan.Uploads[0].Location} (8 bytes)
            """,
            plan.ToString());
        Assert.Empty(session.Handler.Changes);
    }

    [Fact]
    public async Task A_plan_names_exactly_the_step_that_changed()
    {
        _folder.Write("prepare.py", "print(1)");
        using var session = NewSession();
        await Pipelines.WithScript(_name).UpsertAsync(session.Session, cancellationToken: Cancellation);

        var plan = await Pipelines.WithScript(_name, message: "another").PlanAsync(session.Session, cancellationToken: Cancellation);
        var result = await Pipelines.WithScript(_name, message: "another").UpsertAsync(session.Session, cancellationToken: Cancellation);

        Assert.Equal(
            $"""
            ~ pipeline '{_name}'
              ~ step 'Stop' (Fail)
                ~ $.Steps[1].Arguments.ErrorMessage: "stop" → "another"
              1 uploaded before, unchanged
            """,
            plan.ToString());
        Assert.Equal(PlanAction.Update, result.Plan.Action);
        var described = await Pipelines.WithScript(_name).DescribeAsync(session.Session, cancellationToken: Cancellation);
        Assert.Equal("another", PipelineDefinition.Parse(described.PipelineDefinition!).Steps[1].Arguments.GetProperty("ErrorMessage").GetString());
    }

    [Fact]
    public async Task Another_script_has_another_place_and_changes_the_cache_key()
    {
        _folder.Write("prepare.py", "print(1)");
        using var session = NewSession();
        await Pipelines.WithScript(_name).UpsertAsync(session.Session, cancellationToken: Cancellation);
        _folder.Write("prepare.py", "print(2)");

        var plan = await Pipelines.WithScript(_name).PlanAsync(session.Session, cancellationToken: Cancellation);

        Assert.Equal(["Prepare"], plan.ChangedCacheKeys);
        Assert.Equal(PlanAction.Create, Assert.Single(plan.Uploads).Action);
    }

    [Theory]
    [InlineData(false, "a=2, b=3, old=0")]
    [InlineData(true, "a=2, b=3")]
    public async Task Tags_are_added_changed_and_removed_if_asked_for(bool removeOthers, string expected)
    {
        _folder.Write("prepare.py", "print(1)");
        using var session = NewSession();
        var pipeline = Pipelines.WithScript(_name);
        var options = new UpsertOptions { Tags = new Dictionary<string, string> { ["a"] = "1", ["old"] = "0" } };
        await pipeline.UpsertAsync(session.Session, options, Cancellation);

        options = new() { Tags = new Dictionary<string, string> { ["a"] = "2", ["b"] = "3" }, RemoveOtherTags = removeOthers };
        var result = await pipeline.UpsertAsync(session.Session, options, Cancellation);

        Assert.Equal(PlanAction.None, result.Plan.Action);
        var tags = await session.Session.SageMaker.ListTagsAsync(new() { ResourceArn = result.PipelineArn }, Cancellation);
        Assert.Equal(expected, string.Join(", ", tags.Tags.OrderBy(static tag => tag.Key).Select(static tag => $"{tag.Key}={tag.Value}")));
        Assert.False((await pipeline.PlanAsync(session.Session, options, Cancellation)).HasChanges);
    }

    [Fact]
    public async Task A_large_definition_goes_through_S3_under_its_hash()
    {
        using var session = NewSession();
        var pipeline = Pipelines.Large(_name, 200 * 1024);

        var result = await pipeline.UpsertAsync(session.Session, cancellationToken: Cancellation);
        var plan = await pipeline.PlanAsync(session.Session, cancellationToken: Cancellation);

        var upload = Assert.Single(result.Plan.Uploads);
        Assert.Matches($"^s3://{_bucket}/{_name}/definition/[0-9a-f]{{64}}\\.json$", upload.Asset.S3Uri);
        Assert.InRange(upload.Bytes!.Value, 200 * 1024, 300 * 1024);
        Assert.False(plan.HasChanges);
        var described = await pipeline.DescribeAsync(session.Session, cancellationToken: Cancellation);
        Assert.Equal(plan.Compiled.Definition.Steps.Count, PipelineDefinition.Parse(described.PipelineDefinition!).Steps.Count);
    }

    [Fact]
    public async Task Two_upserts_at_once_end_in_one_pipeline()
    {
        _folder.Write("prepare.py", "print(1)");
        using var session = NewSession();
        await session.Session.EnsureDefaultBucketAsync(Cancellation);

        var results = await Task.WhenAll(Enumerable.Range(0, 6).Select(i =>
            Pipelines.WithScript(_name, $"message {i % 2}").UpsertAsync(session.Session, cancellationToken: Cancellation)));

        Assert.Single(results.Select(static result => result.PipelineArn).Distinct());
        var described = await Pipelines.WithScript(_name).DescribeAsync(session.Session, cancellationToken: Cancellation);
        Assert.Contains(
            PipelineDefinition.Parse(described.PipelineDefinition!).Steps[1].Arguments.GetProperty("ErrorMessage").GetString(),
            new[] { "message 0", "message 1" });
    }

    [Fact]
    public async Task Create_refuses_what_exists_and_update_what_does_not()
    {
        _folder.Write("prepare.py", "print(1)");
        using var session = NewSession();
        var pipeline = Pipelines.WithScript(_name);

        var missing = await Assert.ThrowsAsync<PipelinePublishingException>(() => pipeline.UpdateAsync(session.Session, cancellationToken: Cancellation));
        await pipeline.CreateAsync(session.Session, cancellationToken: Cancellation);
        var exists = await Assert.ThrowsAsync<PipelinePublishingException>(() => pipeline.CreateAsync(session.Session, cancellationToken: Cancellation));
        await pipeline.UpdateAsync(session.Session, new() { Description = "new" }, Cancellation);
        var arn = await pipeline.DeleteAsync(session.Session, Cancellation);

        Assert.Equal($"There is no pipeline '{_name}' to update. UpsertAsync or CreateAsync would create it.", missing.Message);
        Assert.Equal($"There is a pipeline '{_name}' already. UpsertAsync or UpdateAsync would change it.", exists.Message);
        Assert.EndsWith($":pipeline/{_name}", arn, StringComparison.Ordinal);
        Assert.True((await pipeline.PlanAsync(session.Session, cancellationToken: Cancellation)).Action == PlanAction.Create);
    }

    [Fact]
    public async Task Progress_is_told_from_planning_to_the_end()
    {
        _folder.Write("prepare.py", "print(1)");
        using var session = NewSession();
        var told = new List<UpsertProgress>();

        await Pipelines.WithScript(_name).UpsertAsync(session.Session, new() { Progress = new Told(told) }, Cancellation);

        Assert.Equal(
            [UpsertPhase.Planning, UpsertPhase.Uploading, UpsertPhase.UpdatingPipeline, UpsertPhase.Done],
            told.Select(static progress => progress.Phase).Distinct());
        Assert.Equal((1, 1, 8L), (told[^3].Done, told[^3].Total, told[^3].Bytes));
        Assert.Equal(8, told[^1].Bytes);
    }

    private PublishingSession NewSession() => new(moto.Url, _bucket, _folder.Path);

    private sealed class Told(List<UpsertProgress> told) : IProgress<UpsertProgress>
    {
        public void Report(UpsertProgress value)
        {
            lock (told)
            {
                told.Add(value);
            }
        }
    }
}
