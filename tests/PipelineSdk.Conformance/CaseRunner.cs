namespace PipelineSdk.Conformance;

/// <summary>Builds, compiles and compares one case.</summary>
public static class CaseRunner
{
    /// <summary>The numbers of the diagnostics about local files begin with this.</summary>
    private const string AssetDiagnostics = "PSDK7";

    public static CaseResult Run(IConformanceCase item, Corpus corpus, DifferenceList listed)
    {
        try
        {
            var compiled = Compile(item, corpus.FolderOf(item.Name));
            return Judge(item.Name, compiled, Compare(compiled, corpus.Read(item.Name)), listed);
        }
        catch (Exception e)
        {
            // One broken case must not hide the others.
            return new(item.Name) { Failures = [e.ToString()] };
        }
    }

    private static CompiledPipeline Compile(IConformanceCase item, string folder)
    {
        var environment = new PipelineEnvironment(item.Region, CaseContext.AccountId)
        {
            BaseDirectory = folder,
            DefaultBucketPrefix = item.DefaultBucketPrefix,
        };
        item.Build(new CaseContext(environment)).TryCompile(environment, out var compiled);
        return compiled;
    }

    private static IReadOnlyList<Difference> Compare(CompiledPipeline compiled, ExpectedCase expected) =>
    [
        .. JsonComparer.Compare("definition.json", expected.Definition, CorpusJson.Parse(compiled.Utf8Json), expected.Volatile),
        .. GraphComparer.Compare(expected.Graph, compiled.Graph),
        .. UploadComparer.Compare(expected.Uploads, compiled.Assets, expected.Volatile),
        .. LambdaCallComparer.Compare(expected.Calls, compiled.Assets),
    ];

    private static CaseResult Judge(string name, CompiledPipeline compiled, IReadOnlyList<Difference> differences, DifferenceList listed)
    {
        var (unlisted, found, gone) = listed.Apply(name, differences);
        return new(name)
        {
            Failures =
            [
                .. unlisted.Select(static difference => difference.ToString()),
                .. gone.Select(static entry => $"listed, but not there any more: {entry}"),
                .. AssetProblems(compiled),
            ],
            Listed = found,
            Errors = [.. compiled.Diagnostics.Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)],
            Compiled = compiled,
        };
    }

    private static IEnumerable<string> AssetProblems(CompiledPipeline compiled) => compiled.Diagnostics
        .Where(static diagnostic => diagnostic.Id.StartsWith(AssetDiagnostics, StringComparison.Ordinal))
        .Select(static diagnostic => diagnostic.ToString());
}
