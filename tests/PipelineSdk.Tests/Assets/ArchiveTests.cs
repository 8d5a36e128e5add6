using System.Formats.Tar;
using System.IO.Compression;
<<<<<<< HEAD
using System.Text;
=======
using System.Security.Cryptography;
>>>>>>> processing
using Xunit;

namespace PipelineSdk.Tests.Assets;

public sealed class ArchiveTests : IDisposable
{
<<<<<<< HEAD
    private readonly TestFolder _folder = new();
=======
    private static readonly string LongName = new('x', 120);

    private readonly TemporaryFolder _folder = new();

    public ArchiveTests()
    {
        _folder.Write("src/run.py", "run");
        _folder.Write("src/empty", "");
        _folder.Write($"src/{LongName}/é.txt", "deep");
    }
>>>>>>> processing

    public void Dispose() => _folder.Dispose();

    [Fact]
<<<<<<< HEAD
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
=======
    public void A_tar_has_the_files_in_order_with_fixed_times_owners_and_modes()
    {
        using var tar = new TarReader(new GZipStream(Build(ArchiveFormat.TarGz), CompressionMode.Decompress));
        var entries = new List<string>();
        while (tar.GetNextEntry() is { } entry)
        {
            var text = entry.DataStream is null ? "" : new StreamReader(entry.DataStream).ReadToEnd();
            entries.Add($"{entry.Name} {entry.EntryType} {entry.ModificationTime:yyyy-MM-dd} {entry.Uid}:{entry.Gid} {Convert.ToString((int)entry.Mode, 8)} {text}");
        }

        Assert.Equal(
            [
                "empty RegularFile 1980-01-01 0:0 755 ",
                "run.py RegularFile 1980-01-01 0:0 755 run",
                $"{LongName}/é.txt RegularFile 1980-01-01 0:0 755 deep",
            ],
            entries);
    }

    [Fact]
    public void A_zip_has_the_files_in_order_with_fixed_times_and_modes()
    {
        using var zip = new ZipArchive(Build(ArchiveFormat.Zip));

        Assert.Equal(
            [
                "empty 1980-01-01 755 ",
                "run.py 1980-01-01 755 run",
                $"{LongName}/é.txt 1980-01-01 755 deep",
            ],
            zip.Entries.Select(static entry =>
                $"{entry.FullName} {entry.LastWriteTime:yyyy-MM-dd} {Convert.ToString(entry.ExternalAttributes >> 16, 8)} " +
                new StreamReader(entry.Open()).ReadToEnd()));
    }

    [Theory]
    [InlineData(ArchiveFormat.TarGz)]
    [InlineData(ArchiveFormat.Zip)]
    public void Has_the_same_bytes_whatever_the_files_times_and_modes(ArchiveFormat format)
    {
        var before = SHA256.HashData(Build(format));
        var script = _folder.Full("src/run.py");
        File.SetLastWriteTimeUtc(script, new DateTime(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc));
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(script, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        Assert.Equal(before, SHA256.HashData(Build(format)));
    }

    [Theory]
    [InlineData(ArchiveFormat.TarGz)]
    [InlineData(ArchiveFormat.Zip)]
    public void Refuses_to_pack_other_content_than_was_hashed(ArchiveFormat format)
    {
        var archive = ArchiveOf(format);
        var script = _folder.Write("src/run.py", "RUN");

        var exception = Assert.Throws<AssetChangedException>(() => archive.WriteTo(Stream.Null));

        Assert.Equal(script, exception.Path);
        Assert.Equal($"'{script}' changed while it was read or since the pipeline was compiled. Compile the pipeline again.", exception.Message);
    }

    [Fact]
    public void Is_built_in_little_memory_however_large_a_file_is()
    {
        const long Size = 128 * 1024 * 1024;
        using (var file = File.OpenWrite(_folder.Full("src/large.bin")))
        {
            file.SetLength(Size);
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        var archive = ArchiveOf(ArchiveFormat.TarGz);
        archive.WriteTo(Stream.Null);
        (archive with { Format = ArchiveFormat.Zip }).WriteTo(Stream.Null);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.Contains(archive.Entries, static entry => entry.Content.Bytes == Size);
        Assert.InRange(allocated, 0, 8 * 1024 * 1024);
    }

    private MemoryStream Build(ArchiveFormat format)
    {
        var stream = new MemoryStream();
        ArchiveOf(format).WriteTo(stream);
        stream.Position = 0;
        return stream;
    }

    private Archive ArchiveOf(ArchiveFormat format) => CompiledAssets.ArchiveOf(CompiledAssets.Pack(_folder)) with { Format = format };
>>>>>>> processing
}
