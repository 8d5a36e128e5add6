namespace PipelineSdk.Local;

/// <summary>
/// The folder of a job: <see cref="Root"/> stands for the root of the job's own file system, so that <c>/opt/ml/model</c> lies in <c>opt/ml/model</c>
/// below it. Runners that can give a job real absolute paths bind the folders there.
/// </summary>
public sealed class JobFolder
{
    /// <summary>The name of the folder that stands for the root.</summary>
    internal const string RootName = "root";

    private const string Ml = "/opt/ml";

    internal JobFolder(string folder)
    {
        Folder = Path.GetFullPath(folder);
        Root = Path.Combine(Folder, RootName);
    }

    /// <summary>The absolute path of the folder, which also holds the log.</summary>
    public string Folder { get; }

    /// <summary>The absolute path of what stands for the root.</summary>
    public string Root { get; }

    /// <summary>The absolute path of what stands for <c>/opt/ml</c>.</summary>
    public string MlFolder => Map(Ml);

    /// <summary>The folders directly below the root that the job uses, such as <c>/opt</c>.</summary>
    public IReadOnlyList<string> TopFolders => Directory.Exists(Root)
        ? [.. Directory.EnumerateDirectories(Root).Select(static path => "/" + Path.GetFileName(path)).Order(StringComparer.Ordinal)]
        : [];

    /// <summary>The path on this machine that stands for an absolute path of the job.</summary>
    /// <param name="jobPath">The job's path, such as <c>/opt/ml/processing/train</c>.</param>
    /// <returns>The absolute path, within <see cref="Root"/>.</returns>
    /// <exception cref="ArgumentException">The path is not absolute, or leads out with <c>..</c>.</exception>
    public string Map(string jobPath)
    {
        ArgumentException.ThrowIfNullOrEmpty(jobPath);
        var parts = jobPath.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return jobPath[0] == '/' && !jobPath.Contains('\0', StringComparison.Ordinal) && !parts.Any(static part => part is "." or ".." || part.Contains('\\', StringComparison.Ordinal))
            ? Path.Combine([Root, .. parts])
            : throw new ArgumentException($"'{jobPath}' is no absolute path without '.', '..' and backslashes.", nameof(jobPath));
    }

    internal string CreateFolder(string jobPath)
    {
        var path = Map(jobPath);
        Directory.CreateDirectory(path);
        return path;
    }

    internal void WriteJson(string jobPath, JsonNode content)
    {
        var path = Map(jobPath);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, JsonValues.WriteUtf8(writer => content.WriteTo(writer), true).ToArray());
    }

    /// <summary>Whether neither a path below <see cref="Root"/> nor what it leads through is a link: a job may put one in any place.</summary>
    internal bool HasNoLinksOn(string path)
    {
        for (var part = path; part.Length > Root.Length; part = Path.GetDirectoryName(part)!)
        {
            if (new FileInfo(part).LinkTarget is not null)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The start of a text file of the job; <see langword="null"/> if there is none, or it is or lies behind a link.</summary>
    internal string? ReadStart(string jobPath, int length)
    {
        var file = new FileInfo(Map(jobPath));
        if (!HasNoLinksOn(file.FullName) || !file.Exists || file.Length == 0)
        {
            return null;
        }

        using var reader = file.OpenText();
        var text = new char[length];
        var read = reader.ReadBlock(text, 0, length);
        return read == 0 ? null : new(text, 0, read);
    }
}
