namespace PipelineSdk.Tests.Assets;

/// <summary>A folder of files that is gone after the test.</summary>
internal sealed class TestFolder : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("pipelinesdk-");

    public string Path => _root.FullName;

    public PipelineEnvironment Environment => new("us-west-2", "123456789012") { BaseDirectory = Path };

    /// <summary>Writes a file and the folders above it.</summary>
    public string Write(string path, string content)
    {
        var full = System.IO.Path.Combine(Path, path);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(full)!);
        File.WriteAllText(full, content);
        return full;
    }

    public CompiledPipeline Compile(params IPipelineStep[] steps)
    {
        new Pipeline("Pipeline") { Steps = steps }.TryCompile(Environment, out var compiled);
        return compiled;
    }

    public void Dispose() => _root.Delete(recursive: true);
}
