using System.Formats.Tar;
using System.IO.Compression;

namespace PipelineSdk.Local.Tests.Jobs;

public sealed class JobArchiveTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Files_are_packed_without_links_and_unpacked_again()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["in", "deep"]);
        await File.WriteAllTextAsync(folder["in", "deep", "a.txt"], "a", Token);
        File.CreateSymbolicLink(folder["in", "link"], "/etc/hostname");

        await JobArchive.PackAsync(JobFiles.Of(folder["in"]).Files, folder["x.tar.gz"], Token);
        await JobArchive.UnpackAsync(folder["x.tar.gz"], folder["out"], Token);

        Assert.Equal(["deep/a.txt"], JobFiles.Of(folder["out"]).Files.Select(static file => file.Relative));
    }

    [Theory]
    [InlineData("../escaped.txt", TarEntryType.RegularFile, "The archive's entry '../escaped.txt' would lie outside of the folder that it is unpacked to.")]
    [InlineData("a/../../escaped.txt", TarEntryType.RegularFile, "The archive's entry 'a/../../escaped.txt' would lie outside of the folder that it is unpacked to.")]
    [InlineData("/escaped.txt", TarEntryType.RegularFile, "The archive's entry '/escaped.txt' would lie outside of the folder that it is unpacked to.")]
    [InlineData("link", TarEntryType.SymbolicLink, "The archive's entry 'link' is a SymbolicLink: only files and folders are unpacked.")]
    [InlineData("link", TarEntryType.HardLink, "The archive's entry 'link' is a HardLink: only files and folders are unpacked.")]
    public async Task Entries_that_lead_out_are_refused(string name, TarEntryType type, string expected)
    {
        using var folder = new TemporaryFolder();
        await using (var writer = new TarWriter(new GZipStream(File.Create(folder["x.tar.gz"]), CompressionLevel.Fastest)))
        {
            var entry = new PaxTarEntry(type, name);
            if (type != TarEntryType.RegularFile)
            {
                entry.LinkName = "/etc/passwd";
            }

            await writer.WriteEntryAsync(entry, Token);
        }

        var exception = await Assert.ThrowsAsync<StepFaultException>(() => JobArchive.UnpackAsync(folder["x.tar.gz"], folder["out"], Token));

        Assert.Equal(expected, exception.Message);
        Assert.Empty(JobFiles.Of(folder["out"]).Files);
        Assert.False(File.Exists(folder["escaped.txt"]));
    }
}
