using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using Xunit;

namespace PipelineSdk.Tests.Assets;

public sealed class ArchiveBuildingTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_zip_holds_its_entries_in_order()
    {
        using var zip = new ZipArchive(new MemoryStream(Bytes(ArchiveFormat.Zip)));
        Assert.Equal([("a.py", "a = 1\n"), ("lib/b.py", "b = 2\n")], zip.Entries.Select(static entry => (entry.FullName, Text(entry.Open()))));
    }

    [Fact]
    public void A_tar_holds_its_entries_in_order()
    {
        using var gzip = new GZipStream(new MemoryStream(Bytes(ArchiveFormat.TarGz)), CompressionMode.Decompress);
        using var tar = new TarReader(gzip);
        var entries = new List<(string, string)>();
        while (tar.GetNextEntry() is { } entry)
        {
            entries.Add((entry.Name, Text(entry.DataStream!)));
        }

        Assert.Equal([("a.py", "a = 1\n"), ("lib/b.py", "b = 2\n")], entries);
    }

    [Theory]
    [InlineData(ArchiveFormat.Zip)]
    [InlineData(ArchiveFormat.TarGz)]
    public void Times_on_this_machine_do_not_show(ArchiveFormat format)
    {
        var before = Bytes(format);
        File.SetLastWriteTimeUtc(Path.Combine(_folder.Path, "a.py"), new(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc));
        Assert.Equal(before, Bytes(format, write: false));
    }

    [Fact]
    public void Content_that_the_compiler_made_is_read_like_a_file()
    {
        var content = new GeneratedContent("#!/bin/bash\n"u8.ToArray());
        Assert.Equal((12, "b875f928546aee7855cb1db9afc8ab3f1a8a34d43de5bbd62f7076d7ba9f3917"), (content.Bytes, content.Sha256));
        Assert.Equal("#!/bin/bash\n", Text(content.Open()));
    }

    private byte[] Bytes(ArchiveFormat format, bool write = true)
    {
        var entries = new[] { ("a.py", "a = 1\n"), ("lib/b.py", "b = 2\n") }.Select(item =>
        {
            var full = write ? _folder.Write(item.Item1, item.Item2) : Path.Combine(_folder.Path, item.Item1);
            return new ArchiveEntry(item.Item1, new LocalFile(full, item.Item2.Length, "hash"));
        });
        using var output = new MemoryStream();
        new Archive(format, [.. entries]).WriteTo(output);
        return output.ToArray();
    }

    private static string Text(Stream stream)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
