using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using PipelineSdk.Aws.Tests.Infrastructure;

namespace PipelineSdk.Aws.Tests.Publishing.Assets;

/// <summary>
/// Uploads against moto. With the environment variable <c>PIPELINESDK_FULL_UPLOADS=1</c> they have their full sizes, 2,000 files and one of 500 MB;
/// the rates are in the tests' output.
/// </summary>
public sealed class AssetUploadTests(MotoServer moto) : IDisposable
{
    private static readonly bool IsFull = Environment.GetEnvironmentVariable("PIPELINESDK_FULL_UPLOADS") == "1";

    private readonly TemporaryFolder _folder = new();
    private readonly string _bucket = TestAws.UniqueName("bucket");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Many_small_files_go_up_once_and_cost_one_request_each_from_then_on()
    {
        var count = IsFull ? 2_000 : 100;
        var assets = Enumerable.Range(0, count).Select(i => File($"f{i.ToString(CultureInfo.InvariantCulture)}.txt", i)).ToList();
        using var first = await NewSessionAsync();
        var store = first.Session.ObjectStore;

        var start = Stopwatch.GetTimestamp();
        var missing = await new AssetLookup(store, 16).FindMissingAsync(assets, Cancellation);
        await new AssetUploader(store, new(), NullLogger.Instance, missing.Count).UploadAsync(missing, Cancellation);
        Print($"{count / Stopwatch.GetElapsedTime(start).TotalSeconds:N0} new files/s");

        using var second = new PublishingSession(moto.Url, _bucket, _folder.Path);
        start = Stopwatch.GetTimestamp();
        var missingAgain = await new AssetLookup(second.Session.ObjectStore, 16).FindMissingAsync(assets, Cancellation);
        Print($"{count / Stopwatch.GetElapsedTime(start).TotalSeconds:N0} unchanged files/s");

        Assert.Equal(count, missing.Count);
        Assert.Empty(missingAgain);
        Assert.Equal(count, second.Handler.Calls.Count);
        Assert.All(second.Handler.Calls, static call => Assert.StartsWith("HEAD ", call, StringComparison.Ordinal));
    }

    [Fact]
    public async Task One_object_is_written_once_with_the_last_key_that_is_named()
    {
        var asset = File("shared.txt", 1);

        var missing = await new AssetLookup(new InMemoryObjectStore(), 4).FindMissingAsync(
            [asset, asset with { KmsKeyId = "alias/a" }, asset with { KmsKeyId = "alias/b" }, asset, File("other.txt", 2)],
            Cancellation);

        Assert.Equal([null, "alias/b"], missing.Select(static upload => upload.Asset.KmsKeyId));
    }

    [Fact]
    public async Task A_large_file_goes_up_in_parts_without_being_held_in_memory()
    {
        var size = (IsFull ? 500L : 24L) * 1024 * 1024;
        var asset = LargeFile(size);
        using var session = await NewSessionAsync();
        var told = 0L;
        var options = new UpsertOptions { Progress = new Told(progress => Interlocked.Exchange(ref told, Math.Max(told, progress.Bytes))) };
        var peak = 0L;
        using var sampling = new Timer(_ => peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: false)), null, 0, 20);

        var start = Stopwatch.GetTimestamp();
        var missing = await new AssetLookup(session.Session.ObjectStore, 16).FindMissingAsync([asset], Cancellation);
        await new AssetUploader(session.Session.ObjectStore, options, NullLogger.Instance, 1).UploadAsync(missing, Cancellation);
        Print($"{size / 1e6 / Stopwatch.GetElapsedTime(start).TotalSeconds:N1} MB/s, at most {peak / 1e6:N0} MB of managed memory");

        var stored = await session.Session.ObjectStore.FindAsync(missing[0].Location, Cancellation);
        Assert.Equal((size, asset.Content.Sha256), (stored!.Bytes, stored.Sha256));
        Assert.Equal(size, told);
        Assert.True(!IsFull || peak < 300e6, $"There were {peak} bytes of managed memory.");
    }

    [Fact]
    public async Task An_archive_is_built_once_as_long_as_nothing_changes()
    {
        var archive = new ArchiveAsset(
            "Train", $"s3://{_bucket}/a/sourcedir.tar.gz", new(ArchiveFormat.TarGz, [new("train.py", new GeneratedContent("print(1)"u8.ToArray()))]));
        using var session = await NewSessionAsync();
        var lookup = new AssetLookup(session.Session.ObjectStore, 4);

        var missing = await lookup.FindMissingAsync([archive], Cancellation);
        await new AssetUploader(session.Session.ObjectStore, new(), NullLogger.Instance, 1).UploadAsync(missing, Cancellation);
        var missingAgain = await lookup.FindMissingAsync([archive], Cancellation);

        Assert.Single(missing);
        Assert.Empty(missingAgain);
        using var built = new MemoryStream();
        archive.Archive.WriteTo(built);
        var stored = await session.Session.ObjectStore.FindAsync(missing[0].Location, Cancellation);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(built.ToArray())), stored!.Sha256);
    }

    private FileAsset File(string name, int content)
    {
        var text = content.ToString(CultureInfo.InvariantCulture);
        var bytes = Encoding.UTF8.GetBytes(text);
        return new("Step", $"s3://{_bucket}/{name}", new LocalFile(_folder.Write(name, text), bytes.Length, Convert.ToHexStringLower(SHA256.HashData(bytes))));
    }

    private FileAsset LargeFile(long size)
    {
        var path = Path.Combine(_folder.Path, "large.bin");
        var block = new byte[1024 * 1024];
        new Random(1).NextBytes(block);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using (var file = System.IO.File.Create(path))
        {
            for (var written = 0L; written < size; written += block.Length)
            {
                file.Write(block);
                hash.AppendData(block);
            }
        }

        return new("Step", $"s3://{_bucket}/large.bin", new LocalFile(path, size, Convert.ToHexStringLower(hash.GetHashAndReset())));
    }

    private async Task<PublishingSession> NewSessionAsync()
    {
        var session = new PublishingSession(moto.Url, _bucket, _folder.Path);
        await session.Session.EnsureDefaultBucketAsync(Cancellation);
        return session;
    }

    private static void Print(FormattableString line) => TestContext.Current.TestOutputHelper?.WriteLine(FormattableString.Invariant(line));

    private sealed class Told(Action<UpsertProgress> tell) : IProgress<UpsertProgress>
    {
        public void Report(UpsertProgress value) => tell(value);
    }
}
