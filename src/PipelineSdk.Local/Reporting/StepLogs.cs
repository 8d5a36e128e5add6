using System.Globalization;

namespace PipelineSdk.Local;

/// <summary>Finds the logs of an execution's steps.</summary>
internal static class StepLogs
{
    private const string Pattern = "*.log";

    /// <param name="state">The execution.</param>
    /// <param name="jobsFolder">The folder of the execution's jobs: <c>STEP/ATTEMPT</c> with logs there, and for jobs of several parts one folder below.</param>
    /// <param name="options">How much of them is shown.</param>
    /// <returns>The logs by step, in the order of its attempts.</returns>
    public static ILookup<string, LogExcerpt> Read(ExecutionState state, string? jobsFolder, ExecutionReportOptions options)
    {
        var found = new List<(string Step, LogExcerpt Log)>();
        if (Directory.Exists(jobsFolder))
        {
            long left = options.MaxTotalLogBytes;
            foreach (var step in state.Steps.OrderBy(static step => step.Status == StepStatus.Failed ? 0 : 1))
            {
                foreach (var attempt in step.Attempts)
                {
                    foreach (var (part, file) in FilesOf(jobsFolder, step.Name, attempt.Number))
                    {
                        var log = LogReader.ReadEnd(file, (int)Math.Min(left, options.MaxLogBytes));
                        left -= log.Length - log.Omitted;
                        var path = Path.GetRelativePath(jobsFolder, file.FullName).Replace(Path.DirectorySeparatorChar, '/');
                        found.Add((step.Name, new(attempt.Number, part, path, log.Text, log.Length, log.Omitted)));
                    }
                }
            }
        }

        return found.ToLookup(static log => log.Step, static log => log.Log, StringComparer.Ordinal);
    }

    /// <summary>The logs of an attempt. Links are left alone, and so is what the job has in its own folder.</summary>
    private static IEnumerable<(string? Part, FileInfo File)> FilesOf(string jobsFolder, string step, int attempt)
    {
        var folder = new DirectoryInfo(Path.Combine(jobsFolder, SafeName.Encode(step), attempt.ToString(CultureInfo.InvariantCulture)));
        if (!folder.Exists)
        {
            return [];
        }

        var parts = folder.EnumerateDirectories()
            .Where(static part => part.LinkTarget is null && part.Name != JobFolder.RootName)
            .OrderBy(static part => part.Name, StringComparer.Ordinal)
            .SelectMany(static part => LogsIn(part).Select(file => (SafeName.Decode(part.Name), file)));
        return [.. LogsIn(folder).Select(static file => ((string?)null, file)), .. parts];
    }

    private static IEnumerable<FileInfo> LogsIn(DirectoryInfo folder) => folder.EnumerateFiles(Pattern)
        .Where(static file => file.LinkTarget is null && file.Length > 0)
        .OrderBy(static file => file.Name, StringComparer.Ordinal);
}
