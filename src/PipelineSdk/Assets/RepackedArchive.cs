using System.Formats.Tar;
using System.IO.Compression;

namespace PipelineSdk;

/// <summary>Makes the archive of a <see cref="RepackAsset"/>, one buffer at a time.</summary>
internal sealed class RepackedArchive(IObjectStore store, RepackAsset asset)
{
    private const string CodeFolder = "code/";

    private const UnixFileMode Mode =
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupRead | UnixFileMode.GroupExecute |
        UnixFileMode.OtherRead | UnixFileMode.OtherExecute;

    private readonly HashSet<string> _written = new(StringComparer.Ordinal);

    /// <exception cref="ObjectNotFoundException">The archive to start from is gone.</exception>
    /// <exception cref="InvalidArchiveException">An archive has a name that leads out of it, or is none.</exception>
    public async Task WriteAsync(Stream output, CancellationToken cancellationToken)
    {
        var gzip = new GZipStream(output, CompressionLevel.Optimal, leaveOpen: true);
        await using (gzip.ConfigureAwait(false))
        {
            var tar = new TarWriter(gzip, TarEntryFormat.Pax, leaveOpen: true);
            await using (tar.ConfigureAwait(false))
            {
                // What replaces comes first, so that what it replaces can be left out.
                await WriteEntriesAsync(tar, cancellationToken).ConfigureAwait(false);
                if (asset.CodeS3Uri is { } code)
                {
                    await CopyAsync(code, CodeFolder, tar, cancellationToken).ConfigureAwait(false);
                }

                await CopyAsync(asset.SourceS3Uri, "", tar, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private async Task WriteEntriesAsync(TarWriter tar, CancellationToken cancellationToken)
    {
        foreach (var (name, content) in asset.Entries.Reverse())
        {
            if (_written.Add(name))
            {
                var stream = content.Open();
                await using (stream.ConfigureAwait(false))
                {
                    var entry = new PaxTarEntry(TarEntryType.RegularFile, name) { Mode = Mode, ModificationTime = DateTimeOffset.UnixEpoch, DataStream = stream };
                    await tar.WriteEntryAsync(entry, cancellationToken).ConfigureAwait(false);
                }
            }
        }
    }

    private async Task CopyAsync(string uri, string folder, TarWriter tar, CancellationToken cancellationToken)
    {
        var source = await store.OpenReadAsync(ObjectLocation.Parse(uri), cancellationToken).ConfigureAwait(false);
        await using (source.ConfigureAwait(false))
        {
            try
            {
                using var gzip = new GZipStream(source, CompressionMode.Decompress);
                using var reader = new TarReader(gzip);
                while (await reader.GetNextEntryAsync(copyData: false, cancellationToken).ConfigureAwait(false) is { } entry)
                {
                    await CopyAsync(uri, entry, folder, tar, cancellationToken).ConfigureAwait(false);
                }
            }
            catch (InvalidDataException e)
            {
                throw new InvalidArchiveException($"'{uri}', which the step '{asset.StepName}' repacks, is no .tar.gz: {e.Message}", e);
            }
        }
    }

    private async Task CopyAsync(string uri, TarEntry entry, string folder, TarWriter tar, CancellationToken cancellationToken)
    {
        var name = NameOf(entry.Name);
        CheckName(uri, entry, name);
        if (name.Length == 0 || (folder.Length == 0 && IsReplaced(name)) || !_written.Add(folder + name))
        {
            return;
        }

        if (entry.EntryType is TarEntryType.SymbolicLink or TarEntryType.HardLink or TarEntryType.Directory)
        {
            var target = entry.EntryType == TarEntryType.HardLink ? folder + NameOf(entry.LinkName) : entry.LinkName;
            var copy = new PaxTarEntry(entry.EntryType, folder + name) { Mode = entry.Mode, ModificationTime = entry.ModificationTime };
            if (entry.EntryType != TarEntryType.Directory)
            {
                copy.LinkName = target;
            }

            await tar.WriteEntryAsync(copy, cancellationToken).ConfigureAwait(false);
        }
        else if (entry.EntryType is TarEntryType.RegularFile or TarEntryType.V7RegularFile or TarEntryType.ContiguousFile)
        {
            var content = new SizedStream(entry.DataStream ?? Stream.Null, entry.Length);
            await using (content.ConfigureAwait(false))
            {
                var copy = new PaxTarEntry(TarEntryType.RegularFile, folder + name)
                {
                    Mode = entry.Mode,
                    ModificationTime = entry.ModificationTime,
                    DataStream = content,
                };
                await tar.WriteEntryAsync(copy, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private bool IsReplaced(string name) =>
        asset.ReplacedFolder is { } replaced && (name == replaced || name.StartsWith($"{replaced}/", StringComparison.Ordinal));

    private void CheckName(string uri, TarEntry entry, string name)
    {
        var target = entry.EntryType switch
        {
            TarEntryType.HardLink => NameOf(entry.LinkName),
            // Relative to where the link stands.
            TarEntryType.SymbolicLink when !entry.LinkName.StartsWith('/') => Resolved(name, entry.LinkName),
            TarEntryType.SymbolicLink => entry.LinkName,
            _ => "",
        };
        if (LeadsOut(name) || LeadsOut(target))
        {
            throw new InvalidArchiveException($"'{entry.Name}' in '{uri}', which the step '{asset.StepName}' repacks, leads out of the archive.");
        }
    }

    private static bool LeadsOut(string path) =>
        path.StartsWith('/') || path.Contains('\\', StringComparison.Ordinal) || path.Split('/').Contains("..");

    private static string Resolved(string name, string link)
    {
        var parts = new Stack<string>(name.Split('/')[..^1]);
        foreach (var part in link.Split('/').Where(static part => part is not ("" or ".")))
        {
            if (part != "..")
            {
                parts.Push(part);
            }
            else if (!parts.TryPop(out _))
            {
                return "..";
            }
        }

        return string.Join('/', parts.Reverse());
    }

    // ./model.pth and model.pth are one file.
    private static string NameOf(string name) => string.Join('/', name.TrimEnd('/').Split('/').Where(static (part, i) => part != "." && (i == 0 || part.Length > 0)));
}
