using System.Formats.Tar;
using System.IO.Compression;

namespace PipelineSdk.Local;

/// <summary>Packs and unpacks <c>.tar.gz</c> archives.</summary>
internal static class JobArchive
{
    /// <summary>Packs files under their relative paths.</summary>
    public static async Task PackAsync(IReadOnlyList<(string Relative, string Path)> files, string path, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var file = File.Create(path);
        await using (file.ConfigureAwait(false))
        {
            var gzip = new GZipStream(file, CompressionLevel.Fastest);
            await using (gzip.ConfigureAwait(false))
            {
                var tar = new TarWriter(gzip);
                await using (tar.ConfigureAwait(false))
                {
                    foreach (var (relative, source) in files)
                    {
                        await PackAsync(tar, relative, source, cancellationToken).ConfigureAwait(false);
                    }
                }
            }
        }
    }

    private static async Task PackAsync(TarWriter tar, string relative, string source, CancellationToken cancellationToken)
    {
        if (new FileInfo(source).Length > 0)
        {
            await tar.WriteEntryAsync(source, relative, cancellationToken).ConfigureAwait(false);
        }
        else
        {
            await tar.WriteEntryAsync(new PaxTarEntry(TarEntryType.RegularFile, relative), cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Unpacks an archive's files and folders.</summary>
    /// <exception cref="StepFaultException">An entry would lie outside of the folder, or is a link or device; nothing after it is unpacked.</exception>
    public static async Task UnpackAsync(string path, string folder, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        var file = File.OpenRead(path);
        await using (file.ConfigureAwait(false))
        {
            var gzip = new GZipStream(file, CompressionMode.Decompress);
            await using (gzip.ConfigureAwait(false))
            {
                var tar = new TarReader(gzip);
                await using (tar.ConfigureAwait(false))
                {
                    while (await tar.GetNextEntryAsync(false, cancellationToken).ConfigureAwait(false) is { } entry)
                    {
                        await UnpackAsync(entry, folder, cancellationToken).ConfigureAwait(false);
                    }
                }
            }
        }
    }

    private static async Task UnpackAsync(TarEntry entry, string folder, CancellationToken cancellationToken)
    {
        var parts = entry.Name.Split('/', StringSplitOptions.RemoveEmptyEntries).Where(static part => part != ".").ToList();
        if (entry.Name.StartsWith('/') || parts.Any(static part => part == ".." || part.AsSpan().IndexOfAny('\\', '\0') >= 0))
        {
            throw new StepFaultException($"The archive's entry '{Text.Cut(entry.Name, 100)}' would lie outside of the folder that it is unpacked to.");
        }

        var path = Path.Combine([folder, .. parts]);
        switch (entry.EntryType)
        {
            case TarEntryType.Directory:
                Directory.CreateDirectory(path);
                break;
            case TarEntryType.RegularFile or TarEntryType.V7RegularFile or TarEntryType.ContiguousFile when parts.Count > 0:
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                var file = File.Create(path);
                await using (file.ConfigureAwait(false))
                {
                    if (entry.DataStream is { } content)
                    {
                        await content.CopyToAsync(file, cancellationToken).ConfigureAwait(false);
                    }
                }

                if (!OperatingSystem.IsWindows() && entry.Mode.HasFlag(UnixFileMode.UserExecute))
                {
                    File.SetUnixFileMode(path, File.GetUnixFileMode(path) | UnixFileMode.UserExecute);
                }

                break;
            case TarEntryType.GlobalExtendedAttributes:
                break;
            default:
                throw new StepFaultException($"The archive's entry '{Text.Cut(entry.Name, 100)}' is a {entry.EntryType}: only files and folders are unpacked.");
        }
    }
}
