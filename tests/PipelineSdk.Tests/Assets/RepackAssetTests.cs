using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using PipelineSdk.Tests.Storage;
using Xunit;

namespace PipelineSdk.Tests.Assets;

public sealed class RepackAssetTests
{
    private const string Source = "s3://bucket/in/model.tar.gz";
    private const string Code = "s3://bucket/code/sourcedir.tar.gz";

    private readonly ReadOnlyObjectStore _store = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Files_are_put_in_and_a_folder_is_replaced()
    {
        _store[Source] = TarGz.Of(("./", ""), ("./model.pth", "weights"), ("./code/old.py", "old"), ("./info/a.txt", "a"));

        var result = await RepackAsync(new("Step", "s3://bucket/out", Source)
        {
            ReplacedFolder = "code",
            Entries = [Entry("code/new.py", "new")],
        });

        Assert.Equal("code/new.py=new, info/a.txt=a, model.pth=weights", result);
    }

    [Fact]
    public async Task Code_from_S3_goes_below_code_and_files_replace_both()
    {
        _store[Source] = TarGz.Of(("model.pth", "weights"), ("code/run.py", "of the model"), ("code/kept.py", "kept"));
        _store[Code] = TarGz.Of(("run.py", "of the code"), ("lib/x.py", "of the code"));

        var result = await RepackAsync(new("Step", "s3://bucket/out", Source) { CodeS3Uri = Code, Entries = [Entry("code/lib/x.py", "local")] });

        Assert.Equal("code/kept.py=kept, code/lib/x.py=local, code/run.py=of the code, model.pth=weights", result);
    }

    [Theory]
    [InlineData("../evil.py")]
    [InlineData("/etc/passwd")]
    [InlineData("a/../../evil.py")]
    public async Task A_name_that_leads_out_is_refused(string name)
    {
        _store[Source] = TarGz.Of((name, "x"));

        var error = await Assert.ThrowsAsync<InvalidArchiveException>(() => RepackAsync(new("Step", "s3://bucket/out", Source)));

        Assert.Equal($"'{name}' in '{Source}', which the step 'Step' repacks, leads out of the archive.", error.Message);
    }

    [Fact]
    public async Task What_is_no_archive_is_refused()
    {
        _store[Source] = "no archive"u8.ToArray();

        var error = await Assert.ThrowsAsync<InvalidArchiveException>(() => RepackAsync(new("Step", "s3://bucket/out", Source)));

        Assert.StartsWith($"'{Source}', which the step 'Step' repacks, is no .tar.gz: ", error.Message, StringComparison.Ordinal);
    }

    private async Task<string> RepackAsync(RepackAsset asset)
    {
        using var output = new MemoryStream();
        await asset.WriteToAsync(_store, output, Cancellation);
        output.Position = 0;
        using var gzip = new GZipStream(output, CompressionMode.Decompress);
        using var reader = new TarReader(gzip);
        var files = new List<string>();
        while (await reader.GetNextEntryAsync(copyData: true, Cancellation) is { } entry)
        {
            using var text = new StreamReader(entry.DataStream!);
            files.Add($"{entry.Name}={await text.ReadToEndAsync(Cancellation)}");
        }

        files.Sort(StringComparer.Ordinal);
        return string.Join(", ", files);
    }

    private static ArchiveEntry Entry(string name, string content) => new(name, new GeneratedContent(Encoding.UTF8.GetBytes(content)));
}
