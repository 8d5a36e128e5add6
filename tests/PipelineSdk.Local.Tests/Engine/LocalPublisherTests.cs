using System.Formats.Tar;
using System.IO.Compression;
using PipelineSdk.Tests.Assets;

namespace PipelineSdk.Local.Tests.Engine;

public sealed class LocalPublisherTests
{
    private const string Source = "s3://models/model.tar.gz";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_model_is_repacked_if_it_is_here(bool isHere)
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["inference.py"], "serve", Token);
        var engine = new LocalEngine(new() { Folder = folder["state"] });
        if (isHere)
        {
            using var archive = new MemoryStream(TarGz.Of(("model.pth", "weights")));
            await engine.Store.WriteAsync(ObjectLocation.Parse(Source), archive, null, Token);
        }

        var compiled = NewPipeline().Compile(new("us-west-2", "123456789012") { BaseDirectory = folder.Path, DefaultBucket = "bucket" });
        await (await engine.StartAsync(compiled, cancellationToken: Token)).WaitAsync(Token);

        var repacked = ObjectLocation.Parse(Assert.Single(compiled.Assets.OfType<RepackAsset>()).S3Uri);
        Assert.Equal(isHere, await engine.Store.FindAsync(repacked, Token) is not null);
        if (isHere)
        {
            Assert.Equal(["code/inference.py", "model.pth"], await NamesAsync(await engine.Store.OpenReadAsync(repacked, Token)));
        }
    }

    private static Pipeline NewPipeline() => new("P")
    {
        Steps =
        [
            new ModelStep("M", new PyTorchModel(Source)
            {
                Name = "m",
                ImageUri = "image",
                EntryPoint = "inference.py",
                Role = "arn:aws:iam::123456789012:role/R",
            }.Create()),
        ],
    };

    private static async Task<IEnumerable<string>> NamesAsync(Stream archive)
    {
        await using var gzip = new GZipStream(archive, CompressionMode.Decompress);
        using var reader = new TarReader(gzip);
        var names = new List<string>();
        while (await reader.GetNextEntryAsync(copyData: false, Token) is { } entry)
        {
            names.Add(entry.Name);
        }

        return names.Order(StringComparer.Ordinal);
    }
}
