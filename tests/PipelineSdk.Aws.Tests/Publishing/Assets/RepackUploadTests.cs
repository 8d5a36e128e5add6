using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using PipelineSdk.Aws.Tests.Infrastructure;
using PipelineSdk.Tests.Assets;

namespace PipelineSdk.Aws.Tests.Publishing.Assets;

public sealed class RepackUploadTests
{
    private const string Source = "s3://bucket/in/model.tar.gz";

    private readonly InMemoryObjectStore _store = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_archive_is_repacked_once_as_long_as_nothing_changes()
    {
        _store[Source] = TarGz.Of(("model.pth", "weights"));
        var asset = new RepackAsset("Step", "s3://bucket/out", Source) { Entries = [Entry("code/a.py", "1")] };
        var lookup = new AssetLookup(_store, 4);

        var first = await lookup.FindMissingAsync([asset], Cancellation);
        await new AssetUploader(_store, new(), NullLogger.Instance, 1).UploadAsync(first, Cancellation);
        var second = await lookup.FindMissingAsync([asset], Cancellation);
        var other = await lookup.FindMissingAsync([asset with { Entries = [Entry("code/a.py", "2")] }], Cancellation);
        _store[Source] = TarGz.Of(("model.pth", "better weights"));
        var newer = await lookup.FindMissingAsync([asset], Cancellation);

        Assert.Equal([PlanAction.Create], first.Select(static upload => upload.Action));
        Assert.Empty(second);
        Assert.Equal([PlanAction.Update], other.Select(static upload => upload.Action));
        Assert.Equal([PlanAction.Update], newer.Select(static upload => upload.Action));
    }

    [Fact]
    public async Task A_missing_source_is_named_with_the_plan()
    {
        var error = await Assert.ThrowsAsync<PipelinePublishingException>(
            () => new AssetLookup(_store, 1).FindMissingAsync([new RepackAsset("Step", "s3://bucket/out", Source)], Cancellation));

        Assert.Equal($"There is no '{Source}', which the step 'Step' repacks. Upload it, or correct the URI.", error.Message);
    }

    [Fact]
    public async Task What_is_no_archive_cannot_be_published()
    {
        _store[Source] = "no archive"u8.ToArray();
        var missing = await new AssetLookup(_store, 1).FindMissingAsync([new RepackAsset("Step", "s3://bucket/out", Source)], Cancellation);

        var error = await Assert.ThrowsAsync<PipelinePublishingException>(
            () => new AssetUploader(_store, new(), NullLogger.Instance, 1).UploadAsync(missing, Cancellation));

        Assert.StartsWith($"'{Source}', which the step 'Step' repacks, is no .tar.gz: ", error.Message, StringComparison.Ordinal);
        Assert.IsType<InvalidArchiveException>(error.InnerException);
    }

    private static ArchiveEntry Entry(string name, string content) => new(name, new GeneratedContent(Encoding.UTF8.GetBytes(content)));
}
