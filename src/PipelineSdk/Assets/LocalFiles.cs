using System.Security.Cryptography;

namespace PipelineSdk;

/// <summary>Reads local files for the compiler. What cannot be read becomes a problem that names the file; nothing throws.</summary>
internal sealed class LocalFiles(DefinitionWriter writer)
{
    private const int BufferSize = 128 * 1024;

    private bool _hasProblem;

    public static string WithoutScheme(string path) =>
        path.StartsWith("file://", StringComparison.OrdinalIgnoreCase) ? Uri.UnescapeDataString(path["file://".Length..]) : path;

    /// <summary>The full path of a path as the user wrote it. One that cannot be a path stays as it is, and will not be found.</summary>
    public string Resolve(string path) => path.Contains('\0')
        ? path
        : Path.GetFullPath(WithoutScheme(path), Path.GetFullPath(writer.Context.Environment.BaseDirectory));

    /// <summary>A file as it is now, or <see langword="null"/> if it cannot be read.</summary>
    public LocalFile? Read(string path)
    {
        var full = Resolve(path);
        if (!File.Exists(full))
        {
            NotFound(path, full, Directory.Exists(full) ? "a folder, not a file" : "no file");
            return null;
        }

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        return AppendContent(hash, full) is { } bytes ? new(full, bytes, Convert.ToHexStringLower(hash.GetHashAndReset())) : null;
    }

    /// <summary>The files below a folder, in ordinal order of their paths within it.</summary>
    public IReadOnlyList<ArchiveEntry> ReadFolder(string path)
    {
        var root = Resolve(path);
        if (!Directory.Exists(root))
        {
            NotFound(path, root, "no folder");
            return [];
        }

        var entries = new List<ArchiveEntry>();
        var rest = new Stack<string>([root]);
        while (rest.TryPop(out var folder))
        {
            foreach (var entry in EntriesOf(folder))
            {
                if (Directory.Exists(entry))
                {
                    rest.Push(entry);
                }
                else if (Read(entry) is { } file)
                {
                    entries.Add(new(Path.GetRelativePath(root, entry).Replace(Path.DirectorySeparatorChar, '/'), file));
                }
            }
        }

        if (entries.Count == 0 && !_hasProblem)
        {
            Report(DiagnosticDescriptors.AssetEmpty, $"the folder '{path}' has no files.", "name a folder with files.");
        }

        entries.Sort(static (left, right) => string.CompareOrdinal(left.Name, right.Name));
        return entries;
    }

    /// <summary>The files and folders in a folder in order of their names. A link that leads out of the folder or around is left out and reported.</summary>
    public IEnumerable<string> EntriesOf(string folder)
    {
        try
        {
            return Directory.EnumerateFileSystemEntries(folder).Where(IsSafe).Order(CodePointComparer.Instance).ToList();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Unreadable(folder, e);
            return [];
        }
    }

    /// <summary>Adds a file's content to a hash, as a stream.</summary>
    /// <returns>The number of bytes, or <see langword="null"/> if the file cannot be read.</returns>
    public long? AppendContent(IncrementalHash hash, string path)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);
            var buffer = new byte[BufferSize];
            var total = 0L;
            for (int read; (read = stream.Read(buffer)) > 0; total += read)
            {
                hash.AppendData(buffer, 0, read);
            }

            return total;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Unreadable(path, e);
            return null;
        }
    }

    // A folder link can lead in a circle or out of the folder that the user named: neither belongs into an upload.
    private bool IsSafe(string entry)
    {
        if (new DirectoryInfo(entry) is not { Exists: true, LinkTarget: not null })
        {
            return true;
        }

        Report(
            DiagnosticDescriptors.AssetLink,
            $"'{entry}' is a link to a folder, which could lead out of the asset or around in it.",
            "replace the link by the folder itself.");
        return false;
    }

    private void NotFound(string path, string full, string what) => Report(
        DiagnosticDescriptors.AssetNotFound,
        $"'{path}' is {what}; it was looked for at '{full}'.",
        "correct the path, or set BaseDirectory of the environment.");

    private void Unreadable(string path, Exception e) => Report(
        DiagnosticDescriptors.AssetUnreadable,
        $"'{path}' cannot be read: {e.Message.TrimEnd('.')}.",
        "make it readable.");

    // Code is read for its hash and again for its entries: what is wrong with it is said once for each place that names it.
    private void Report(DiagnosticDescriptor rule, string reason, string fix)
    {
        _hasProblem = true;
        if (writer.Context.Assets.IsNewProblem(writer.Path.ToString(), reason))
        {
            writer.Report(rule, reason, fix);
        }
    }
}
