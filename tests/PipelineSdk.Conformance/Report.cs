using System.Globalization;

namespace PipelineSdk.Conformance;

/// <summary>Writes results for people: a line for each case with its failures below it, and a last line for all.</summary>
internal static class Report
{
    private const int ShownFailures = 20;

    public static void Write(CaseResult result, TextWriter output)
    {
        output.WriteLine($"{result.Name}: {Verdict(result)}");
        foreach (var failure in result.Failures.Take(ShownFailures))
        {
            output.WriteLine($"    {failure}");
        }

        if (result.Failures.Count > ShownFailures)
        {
            output.WriteLine(Invariant($"    and {result.Failures.Count - ShownFailures} more"));
        }

        foreach (var diagnostic in result.Errors)
        {
            output.WriteLine($"    {diagnostic}");
        }
    }

    public static void WriteSummary(
        IReadOnlyList<CaseResult> results,
        IReadOnlyList<ListedDifference> unknown,
        IReadOnlyList<string> notCovered,
        TextWriter output)
    {
        foreach (var entry in unknown)
        {
            output.WriteLine($"listed for a case that does not exist: {entry}");
        }

        if (notCovered.Count > 0)
        {
            output.WriteLine($"not covered: {string.Join(", ", notCovered)}");
        }

        var identical = results.Count(static result => result.IsIdentical);
        var listed = results.Sum(static result => result.Listed.Count);
        output.WriteLine(Invariant($"golden: {identical} of {results.Count} identical") + ButFor(listed));
    }

    private static string Verdict(CaseResult result) => result.Failures.Count switch
    {
        0 => "identical" + ButFor(result.Listed.Count),
        1 => "1 failure",
        var count => Invariant($"{count} failures"),
    };

    private static string ButFor(int listed) => listed switch
    {
        0 => "",
        1 => " but for 1 listed difference",
        _ => Invariant($" but for {listed} listed differences"),
    };

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
