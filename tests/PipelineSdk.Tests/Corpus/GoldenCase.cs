using System.Text.Json;

namespace PipelineSdk.Tests.Corpus;

/// <summary>A case of the golden corpora: a definition that the Python SDK wrote.</summary>
/// <param name="Name">The corpus and the case, such as <c>golden/abalone</c>.</param>
/// <param name="Folder">Where its files are.</param>
public sealed record GoldenCase(string Name, string Folder)
{
    private static readonly string[] Corpora = ["golden", "golden-extended"];

    public string Json => File.ReadAllText(Path.Combine(Folder, "definition.json"));

    public JsonElement Graph => JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, "graph.json"))).RootElement;

    /// <summary>The root folder of the repository.</summary>
    public static string Repository { get; } = FindRepository();

    public static IReadOnlyList<GoldenCase> All { get; } = [.. Corpora.SelectMany(CasesOf)];

    public static string FolderOf(string corpus) => Path.Combine(Repository, "tests", "corpus", corpus);

    public override string ToString() => Name;

    private static IEnumerable<GoldenCase> CasesOf(string corpus)
    {
        var cases = Directory.EnumerateDirectories(FolderOf(corpus))
            .Where(static folder => File.Exists(Path.Combine(folder, "definition.json")))
            .Order(StringComparer.Ordinal)
            .Select(folder => new GoldenCase($"{corpus}/{Path.GetFileName(folder)}", folder))
            .ToList();
        return cases.Count > 0 ? cases : throw new DirectoryNotFoundException($"There is no case in tests/corpus/{corpus}.");
    }

    private static string FindRepository()
    {
        for (var directory = new DirectoryInfo(AppContext.BaseDirectory); directory is not null; directory = directory.Parent)
        {
            if (Directory.Exists(Path.Combine(directory.FullName, "tests", "corpus")))
            {
                return directory.FullName;
            }
        }

        throw new DirectoryNotFoundException("There is no tests/corpus above the test program.");
    }
}
