namespace PipelineSdk.Analyzers.Tests;

/// <summary>Files of the repository that the tests read.</summary>
internal static class RepositoryFile
{
    /// <summary>The file's full path, in the nearest folder above the test program that has it.</summary>
    public static string Find(params string[] path)
    {
        for (var directory = new DirectoryInfo(AppContext.BaseDirectory); directory is not null; directory = directory.Parent)
        {
            var file = Path.Combine([directory.FullName, .. path]);
            if (File.Exists(file))
            {
                return file;
            }
        }

        throw new FileNotFoundException($"There is no {string.Join('/', path)} above the test program.");
    }
}
