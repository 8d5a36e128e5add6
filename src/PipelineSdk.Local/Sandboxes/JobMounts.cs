namespace PipelineSdk.Local;

/// <summary>The folders of a job as it sees them.</summary>
internal static class JobMounts
{
    private const string Shared = "/opt";

    /// <exception cref="StepFaultException">The job has a path where the system's files lie.</exception>
    public static IReadOnlyList<SandboxMount> Of(JobFolder folder) =>
        [.. JobPaths(folder).Select(path => new SandboxMount(MountKind.Writable, folder.Map(path), path))];

    /// <summary>Whether a path is one of the job's own.</summary>
    public static bool Hold(JobFolder folder, string jobPath) => JobPaths(folder).Any(path => SystemMounts.IsBelow(jobPath, path));

    private static IEnumerable<string> JobPaths(JobFolder folder)
    {
        foreach (var top in folder.TopFolders)
        {
            if (SystemMounts.Take(top))
            {
                throw new StepFaultException($"The job has a path below '{top}', where the system's files lie: use one below '/opt/ml'.");
            }

            // Beside /opt/ml there may be programs in /opt.
            foreach (var path in top == Shared ? Below(folder) : [top])
            {
                yield return path;
            }
        }
    }

    private static IEnumerable<string> Below(JobFolder folder) =>
        Directory.EnumerateFileSystemEntries(folder.Map(Shared))
            .Select(static path => $"{Shared}/{Path.GetFileName(path)}")
            .Order(StringComparer.Ordinal);
}
