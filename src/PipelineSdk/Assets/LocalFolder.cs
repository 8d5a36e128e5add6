namespace PipelineSdk;

/// <summary>Lists what is below a local folder, following links as long as they stay in it.</summary>
/// <param name="files">Where to report.</param>
internal sealed class LocalFolder(LocalFiles files)
{
    /// <summary>
    /// What is below the folder, in the order in which the Python SDK hashes it: each folder's entries by their names, and the entries of a folder
    /// directly after it.
    /// </summary>
    public IReadOnlyList<LocalEntry> List(string root)
    {
        var all = new List<LocalEntry>();
        if (RealPath.Of(root) is not { } realRoot)
        {
            return all;
        }

        // Not recursive: a path may have more pieces than the stack has room for.
        var rest = new Stack<(LocalEntry Entry, Location? Location)>();
        Push(new("", root, IsFile: false), new(realRoot, null));
        while (rest.TryPop(out var item))
        {
            all.Add(item.Entry);
            if (item.Location is not null)
            {
                Push(item.Entry, item.Location);
            }
        }

        return all;

        void Push(LocalEntry folder, Location location)
        {
            foreach (var info in Enumerable.Reverse(Children(folder.FullPath)))
            {
                var path = folder.Path.Length == 0 ? info.Name : $"{folder.Path}/{info.Name}";
                var child = Resolve(info, location, realRoot);
                if (child is not null)
                {
                    rest.Push((new(path, info.FullName, child.IsFile), child.IsFile ? null : child.Location));
                }
            }
        }
    }

    private FileSystemInfo[] Children(string folder)
    {
        try
        {
            return [.. new DirectoryInfo(folder).EnumerateFileSystemInfos().OrderBy(static info => info.Name, CodePointComparer.Instance)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            files.Unreadable(folder, e);
            return [];
        }
    }

    /// <summary>What an entry is when its link is followed; <see langword="null"/> if it must not be.</summary>
    private Child? Resolve(FileSystemInfo info, Location parent, string realRoot)
    {
        if (info.LinkTarget is null)
        {
            return info is DirectoryInfo ? new(false, parent.Below(info.Name)) : new(true, null);
        }

        if (RealPath.Of(info.FullName) is not { } target)
        {
            files.Link(info.FullName, "leads nowhere, or around in a circle.", "replace the link by what it should lead to.");
            return null;
        }

        var isFolder = Directory.Exists(target);
        if (!RealPath.IsWithin(target, realRoot))
        {
            files.Link(info.FullName, $"leads out of the folder, to '{target}'.", "replace the link by a copy.");
            return null;
        }

        if (isFolder && parent.IsBelow(target))
        {
            files.Link(info.FullName, $"leads around in a circle, to '{target}', which it lies in.", "remove the link.");
            return null;
        }

        return isFolder ? new(false, new(target, parent)) : new(true, null);
    }

    private sealed record Child(bool IsFile, Location? Location);

    /// <summary>Where the walk stands, without links, with the places that it came through.</summary>
    private sealed record Location(string RealPath, Location? Parent)
    {
        public Location Below(string name) => new(Path.Combine(RealPath, name), this);

        public bool IsBelow(string realPath)
        {
            for (var location = this; location is not null; location = location.Parent)
            {
                if (location.RealPath == realPath)
                {
                    return true;
                }
            }

            return false;
        }
    }
}
