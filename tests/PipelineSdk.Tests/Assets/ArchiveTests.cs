using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;
using Xunit;

namespace PipelineSdk.Tests.Assets;

public sealed class ArchiveTests : IDisposable
{
    private static readonly string LongName = new('x', 120);

    private readonly TemporaryFolder _folder = new();

    public ArchiveTests()
    {
        _folder.Write("src/run.py", "run");
        _folder.Write("src/empty", "");
        _folder.Write($"src/{LongName}/é.txt", "deep");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
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
}
