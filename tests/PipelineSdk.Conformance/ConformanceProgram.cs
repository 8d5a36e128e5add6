namespace PipelineSdk.Conformance;

/// <summary>The console program: builds the cases of a corpus in C#, compares them with what the Python SDK made, and reports.</summary>
public static class ConformanceProgram
{
    private const int Failure = 1;

    /// <returns>0 if all cases are identical but for the listed differences, otherwise 1.</returns>
    public static int Run(IReadOnlyList<string> arguments, TextWriter output, TextWriter error)
    {
        try
        {
            var options = Options.Parse(arguments);
            var corpus = options.Corpus is { } folder ? new Corpus(folder) : Corpus.Golden;
            var cases = options.Corpus is null ? AllCases.Golden : [.. AllCases.All.Where(item => corpus.Contains(item.Name))];
            if (!cases.Any(item => corpus.Contains(item.Name)))
            {
                error.WriteLine($"There is no case to compare with in '{corpus.Folder}'.");
                return Failure;
            }

            return Run(corpus, cases, DifferenceList.Default, options.EmitTo, output);
        }
        catch (Exception e) when (e is ArgumentException or DirectoryNotFoundException)
        {
            error.WriteLine(e.Message);
            error.WriteLine(Options.Usage);
            return Failure;
        }
    }

    public static int Run(Corpus corpus, IReadOnlyList<IConformanceCase> cases, DifferenceList listed, string? emitTo, TextWriter output)
    {
        var results = new List<CaseResult>();
        foreach (var item in cases)
        {
            var result = CaseRunner.Run(item, corpus, listed);
            results.Add(result);
            Report.Write(result, output);
            if (emitTo is not null && result.Compiled is { } compiled)
            {
                Emit(Path.Combine(emitTo, item.Name), compiled);
            }
        }

        var known = AllCases.All.Concat(cases).Select(static item => item.Name).ToHashSet(StringComparer.Ordinal);
        var unknown = listed.OfCasesOtherThan(known);
        Report.WriteSummary(results, unknown, corpus.CasesOtherThan(known), output);
        return unknown.Count == 0 && results.TrueForAll(static result => result.IsIdentical) ? 0 : Failure;
    }

    private static void Emit(string folder, CompiledPipeline compiled)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllBytes(Path.Combine(folder, "definition.json"), compiled.Utf8Json.Span);
    }
}
