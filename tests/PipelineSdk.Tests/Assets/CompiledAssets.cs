namespace PipelineSdk.Tests.Assets;

/// <summary>What becomes of a local file or folder: as an input it is uploaded as it is, as source it is packed.</summary>
internal static class CompiledAssets
{
    private const string Role = "arn:aws:iam::123456789012:role/Role";

    /// <summary>Compiles a step that packs the folder <c>src</c>, which must have a file <c>run.py</c>.</summary>
    public static CompiledPipeline Pack(TemporaryFolder folder, params string[] dependencies)
    {
        var processor = new FrameworkProcessor(ProcessingFramework.SKLearn, "1.2-1", Role, 1, "ml.m5.xlarge");
        return Compile(folder, new ProcessingStep("A", processor.Run("run.py", "src", dependencies)));
    }

    /// <summary>Compiles a step with a local input.</summary>
    public static CompiledPipeline Upload(TemporaryFolder folder, string path)
    {
        var processor = new Processor(Role, "image", 1, "ml.m5.xlarge");
        return Compile(folder, new ProcessingStep("A", processor.Run(inputs: [new(path, "/in")])));
    }

    public static Archive ArchiveOf(CompiledPipeline compiled) => compiled.Assets.OfType<ArchiveAsset>().Single().Archive;

    public static IEnumerable<string> Names(CompiledPipeline compiled) => ArchiveOf(compiled).Entries.Select(static entry => entry.Name);

    public static IEnumerable<string> Diagnostics(CompiledPipeline compiled) => compiled.Diagnostics.Select(static diagnostic => diagnostic.ToString());

    private static CompiledPipeline Compile(TemporaryFolder folder, Step step)
    {
        var pipeline = new Pipeline("P") { Steps = [step] };
        pipeline.TryCompile(new("us-west-2", "123456789012") { BaseDirectory = folder.Path }, out var compiled);
        return compiled;
    }
}
