namespace PipelineSdk.Conformance;

/// <summary>A folder of cases, each of which is a folder with a <c>definition.json</c>.</summary>
/// <param name="folder">The folder.</param>
public sealed class Corpus(string folder)
{
    private const string Solution = "PipelineSdk.sln";

    /// <summary>The main corpus of this repository.</summary>
    public static Corpus Golden => OfRepository("golden");

    /// <summary>The corpus of the other step types.</summary>
    public static Corpus GoldenExtended => OfRepository("golden-extended");

    public string Folder { get; } = Path.GetFullPath(folder);

    public bool Contains(string name) => File.Exists(Path.Combine(FolderOf(name), ExpectedCase.DefinitionFile));

    public string FolderOf(string name) => Path.Combine(Folder, name);

    public ExpectedCase Read(string name) => ExpectedCase.Read(FolderOf(name));

    /// <summary>The cases of the folder that are not among those named, in order.</summary>
    public IReadOnlyList<string> CasesOtherThan(IEnumerable<string> names) =>
    [
        .. Directory.EnumerateDirectories(Folder)
            .Select(static path => Path.GetFileName(path))
            .Where(Contains)
            .Except(names, StringComparer.Ordinal)
            .Order(StringComparer.Ordinal),
    ];

    private static Corpus OfRepository(string name) => new(Path.Combine(RepositoryRoot(), "tests", "corpus", name));

    private static string RepositoryRoot()
    {
        foreach (var start in new[] { Directory.GetCurrentDirectory(), AppContext.BaseDirectory })
        {
            for (var directory = new DirectoryInfo(start); directory is not null; directory = directory.Parent)
            {
                if (File.Exists(Path.Combine(directory.FullName, Solution)))
                {
                    return directory.FullName;
                }
            }
        }

        throw new DirectoryNotFoundException($"No folder above the current one holds {Solution}: name the corpus.");
    }
}
