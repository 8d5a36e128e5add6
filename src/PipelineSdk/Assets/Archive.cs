using System.Formats.Tar;
using System.IO.Compression;

namespace PipelineSdk;

/// <summary>
/// An archive of files. It is described here and built when it is needed: the same entries make the same archive, whatever their times, owners and
/// modes are on this machine. Its bytes are the same with the same version of .NET; another one may compress otherwise.
/// </summary>
/// <param name="Format">How the entries are packed.</param>
/// <param name="Entries">The entries, in the order in which they are packed.</param>
public sealed record Archive(ArchiveFormat Format, IReadOnlyList<ArchiveEntry> Entries)
{
    // The earliest time that a zip file can hold.
    private static readonly DateTimeOffset Time = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private const UnixFileMode Mode =
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupRead | UnixFileMode.GroupExecute |
        UnixFileMode.OtherRead | UnixFileMode.OtherExecute;

    /// <summary>Builds the archive as a stream, one buffer at a time.</summary>
    /// <param name="output">Where to; it stays open.</param>
    /// <exception cref="AssetChangedException">A file has another content than when the pipeline was compiled.</exception>
    /// <exception cref="IOException">A file cannot be read any more.</exception>
    public void WriteTo(Stream output)
    {
        if (Format == ArchiveFormat.Zip)
        {
            WriteZip(output);
        }
        else
        {
            WriteTarGz(output);
        }
    }

    internal bool HasSameContent(Archive other) =>
        Format == other.Format &&
        Entries.Select(static entry => (entry.Name, entry.Content.Sha256)).SequenceEqual(other.Entries.Select(static entry => (entry.Name, entry.Content.Sha256)));

    private void WriteZip(Stream output)
    {
        using var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var (name, content) in Entries)
        {
            var entry = zip.CreateEntry(name);
            entry.LastWriteTime = Time;
            entry.ExternalAttributes = (int)Mode << 16;
            using var target = entry.Open();
            using var source = content.Open();
            source.CopyTo(target);
        }
    }

    private void WriteTarGz(Stream output)
    {
        using var gzip = new GZipStream(output, CompressionLevel.Optimal, leaveOpen: true);
        // GNU's format: the headers that Pax adds have the process's identifier in their names.
        using var tar = new TarWriter(gzip, TarEntryFormat.Gnu, leaveOpen: true);
        foreach (var (name, content) in Entries)
        {
            using var source = content.Open();
            // No other times: Python's tarfile takes them for a part of the name.
            tar.WriteEntry(new GnuTarEntry(TarEntryType.RegularFile, name) { ModificationTime = Time, Mode = Mode, DataStream = source });
        }
    }
}
