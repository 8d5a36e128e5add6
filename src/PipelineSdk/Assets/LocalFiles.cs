using System.Security.Cryptography;

namespace PipelineSdk;

/// <summary>Reads local files for the compiler. What cannot be read becomes a problem that names the file; nothing throws.</summary>
internal sealed class LocalFiles(DefinitionWriter writer)
{
    private LocalFileCache Cache => writer.Context.Files;

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
        if (WithoutScheme(path).Length == 0 || !File.Exists(full))
        {
            NotFound(path, full, Directory.Exists(full) ? "a folder, not a file" : "no file");
            return null;
        }

        return Cache.Files.TryGetValue(full, out var known) ? known : Cache.Files[full] = TryRead(full, null);
    }

    /// <summary>Whether a folder has no such file in it. What lies outside of it, by way of <c>..</c>, is not in it; nor does a missing folder lack one.</summary>
    public bool Lacks(string folder, string path)
    {
        var root = Resolve(folder);
        var full = Path.GetFullPath(path, root);
        return Directory.Exists(root) && !(RealPath.IsWithin(full, root) && File.Exists(full));
    }

    /// <summary>The files below a folder, in ordinal order of their paths within it.</summary>
    public IReadOnlyList<ArchiveEntry> ReadFolder(string path)
    {
        var root = Resolve(path);
        if (WithoutScheme(path).Length == 0 || !Directory.Exists(root))
        {
            NotFound(path, root, "no folder");
            return [];
        }

        var files = List(root).Where(static entry => entry.IsFile).ToList();
        var entries = new List<ArchiveEntry>(files.Count);
        foreach (var entry in files)
        {
            if (Read(entry.FullPath) is { } file)
            {
                entries.Add(new(entry.Path, file));
            }
        }

        if (files.Count == 0)
        {
            Report(DiagnosticDescriptors.AssetEmpty, root, $"the folder '{path}' has no files.", "name a folder with files.");
        }

        entries.Sort(static (left, right) => string.CompareOrdinal(left.Name, right.Name));
        WarnOfCase(root, entries.Select(static entry => entry.Name));
        return entries;
    }

    /// <summary>What is below a folder, in the order in which it is hashed.</summary>
    public IReadOnlyList<LocalEntry> List(string folder) =>
        Cache.Folders.TryGetValue(folder, out var known) ? known : Cache.Folders[folder] = new LocalFolder(this).List(folder);

    /// <summary>The hash over some paths, taken once.</summary>
    public string Hash(string key, Func<string> take) => Cache.Hashes.TryGetValue(key, out var known) ? known : Cache.Hashes[key] = take();

    /// <summary>Adds a file's content to a hash.</summary>
    public void AppendContent(IncrementalHash hash, string path)
    {
        if (Cache.Files.TryGetValue(path, out var known))
        {
            if (known is not null && TryRead(path, hash) is { } again && again.Sha256 != known.Sha256)
            {
                Changed(path);
            }
        }
        else
        {
            Cache.Files[path] = TryRead(path, hash);
        }
    }

    public void Unreadable(string path, Exception e) => Report(
        DiagnosticDescriptors.AssetUnreadable,
        path,
        $"'{path}' cannot be read: {e.Message.TrimEnd('.')}.",
        "make it readable.");

    public void Link(string path, string reason, string fix) => Report(DiagnosticDescriptors.AssetLink, path, $"the link '{path}' {reason}", fix);

    /// <summary>Warns of names that are one name on file systems that do not tell upper and lower case apart.</summary>
    public void WarnOfCase(string where, IEnumerable<string> names)
    {
        var groups = names.Distinct(StringComparer.Ordinal).GroupBy(static name => name, StringComparer.OrdinalIgnoreCase);
        foreach (var same in groups.Where(static group => group.Skip(1).Any()))
        {
            Report(
                DiagnosticDescriptors.AssetNamesDifferInCase,
                $"{where}\0{same.First()}",
                $"{Names.List(same)} in '{where}' differ in case only, so that other machines may have one of them.",
                "rename all but one.");
        }
    }

    /// <summary>Leaves one entry of each name, the last, which is what unpacking leaves too.</summary>
    public IReadOnlyList<ArchiveEntry> WithoutRepetition(string where, IReadOnlyList<ArchiveEntry> entries)
    {
        var byName = new OrderedDictionary<string, ArchiveEntry>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            if (byName.TryGetValue(entry.Name, out var earlier) && earlier.Content.Sha256 != entry.Content.Sha256)
            {
                Report(
                    DiagnosticDescriptors.AssetEntryTwice,
                    $"{where}\0{entry.Name}",
                    $"the package of '{where}' has two files '{entry.Name}' of different content; the later one replaces the other.",
                    "rename one of them, or leave it out of the dependencies.");
            }

            byName[entry.Name] = entry;
        }

        WarnOfCase(Resolve(where), byName.Keys);
        return [.. byName.Values];
    }

    private LocalFile? TryRead(string path, IncrementalHash? hash)
    {
        try
        {
            return LocalFileReader.Read(path, hash);
        }
        catch (AssetChangedException)
        {
            Changed(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Unreadable(path, e);
        }

        return null;
    }

    private void Changed(string path) => Report(
        DiagnosticDescriptors.AssetChanged,
        path,
        $"'{path}' changed while it was read.",
        "let nothing write to it, and compile again.");

    private void NotFound(string path, string full, string what) => Report(
        DiagnosticDescriptors.AssetNotFound,
        full,
        $"'{path}' is {what}; it was looked for at '{full}'.",
        "correct the path, or set BaseDirectory of the environment.");

    // A file is met more than once on the way: when it is hashed and when it is packed.
    private void Report(DiagnosticDescriptor rule, string path, string reason, string fix)
    {
        if (Cache.Reported.Add((writer.Facts.Step?.Name, rule.Id, path)))
        {
            writer.Report(rule, reason, fix);
        }
    }
}
