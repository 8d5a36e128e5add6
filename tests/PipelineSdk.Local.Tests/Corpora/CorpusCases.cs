using PipelineSdk.Tests;

namespace PipelineSdk.Local.Tests.Corpora;

/// <summary>The definitions of the golden corpora.</summary>
public static class CorpusCases
{
    public static TheoryData<string> Names => [.. Folders().SelectMany(static folder => Directory.EnumerateDirectories(folder))
        .Where(static folder => File.Exists(Path.Combine(folder, "definition.json")))
        .Select(static folder => $"{Path.GetFileName(Path.GetDirectoryName(folder))}/{Path.GetFileName(folder)}")
        .Order(StringComparer.Ordinal)];

    public static PipelineDefinition Read(string name) =>
        PipelineDefinition.Parse(File.ReadAllBytes(Path.Combine(Root(), name, "definition.json")));

    private static IEnumerable<string> Folders() => [Path.Combine(Root(), "golden"), Path.Combine(Root(), "golden-extended")];

    private static string Root() => Repository.PathOf("tests/corpus");
}
