namespace PipelineSdk.Local;

/// <summary>The files that a job left in a folder.</summary>
internal static class JobFiles
{
    /// <summary>The files below a folder of a job, which may have put a link in the folder's place: then there are none.</summary>
    public static (IReadOnlyList<(string Relative, string Path)> Files, int Links) Of(JobFolder job, string folder) =>
        job.HasNoLinksOn(folder) ? Of(folder) : ([], 1);

    /// <summary>Opens a file to read. One without content is not touched: it may be a pipe, whose reader would wait for ever.</summary>
    public static Stream OpenRead(string path) => new FileInfo(path).Length == 0 ? new MemoryStream() : File.OpenRead(path);

    /// <summary>The files below a folder by their relative paths, in ordinal order, and how many links there are beside them.</summary>
    public static (IReadOnlyList<(string Relative, string Path)> Files, int Links) Of(string folder)
    {
        var files = new List<(string, string)>();
        var links = 0;
        var folders = new Stack<DirectoryInfo>();
        if (Directory.Exists(folder))
        {
            folders.Push(new(folder));
        }

        while (folders.TryPop(out var next))
        {
            foreach (var entry in next.EnumerateFileSystemInfos())
            {
                if (entry.Attributes.HasFlag(FileAttributes.ReparsePoint))
                {
                    links++;
                }
                else if (entry is DirectoryInfo inner)
                {
                    folders.Push(inner);
                }
                else
                {
                    files.Add((Path.GetRelativePath(folder, entry.FullName).Replace(Path.DirectorySeparatorChar, '/'), entry.FullName));
                }
            }
        }

        files.Sort(static (left, right) => string.CompareOrdinal(left.Item1, right.Item1));
        return (files, links);
    }
}
