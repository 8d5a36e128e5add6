namespace PipelineSdk;

/// <summary>Where a path leads when all links on it are followed.</summary>
internal static class RealPath
{
    // As many as Linux follows.
    private const int MaxLinks = 40;

    /// <summary>The path without links, or <see langword="null"/> if it leads around or nowhere.</summary>
    public static string? Of(string path)
    {
        var links = 0;
        var current = Path.GetPathRoot(path)!;
        var rest = new Stack<string>(Pieces(path).Reverse());
        while (rest.TryPop(out var piece))
        {
            var next = Path.Combine(current, piece);
            if (new FileInfo(next).LinkTarget is not { } target)
            {
                current = next;
                continue;
            }

            if (++links > MaxLinks)
            {
                return null;
            }

            var full = Path.GetFullPath(target, current);
            current = Path.GetPathRoot(full)!;
            foreach (var other in Pieces(full).Reverse())
            {
                rest.Push(other);
            }
        }

        return Path.Exists(current) ? current : null;
    }

    /// <summary>Whether a path without links is a folder or lies below it.</summary>
    public static bool IsWithin(string path, string folder) =>
        path == folder || path.StartsWith(Path.EndsInDirectorySeparator(folder) ? folder : folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static string[] Pieces(string path) => path[Path.GetPathRoot(path)!.Length..].Split(
        [Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar],
        StringSplitOptions.RemoveEmptyEntries);
}
