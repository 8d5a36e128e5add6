namespace PipelineSdk.Conformance.Tests;

/// <summary>A folder that is gone after the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("conformance-").FullName;

    /// <summary>Puts a copy of a case's files here.</summary>
    public void Copy(Corpus corpus, string name, string? newName = null)
    {
        var target = Directory.CreateDirectory(System.IO.Path.Combine(Path, newName ?? name)).FullName;
        foreach (var file in Directory.EnumerateFiles(corpus.FolderOf(name)))
        {
            File.Copy(file, System.IO.Path.Combine(target, System.IO.Path.GetFileName(file)));
        }
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
