namespace PipelineSdk.Tests.Corpus;

/// <summary>
/// A checked-in list of what is meant to differ: a line for each, with tabs between what differs and the reason at its end. Lines that start with
/// <c>#</c> are remarks.
/// </summary>
internal static class ListedDifferences
{
    /// <summary>The lines of a file beside the tests, without their reasons.</summary>
    public static IReadOnlyList<string> Of(string file) =>
    [
        .. File.ReadLines(Path.Combine(GoldenCase.Repository, "tests", "PipelineSdk.Tests", file))
            .Where(static line => line.Length > 0 && !line.StartsWith('#'))
            .Select(static line => line.LastIndexOf('\t') is var end and > 0 && line[(end + 1)..].Trim().Length > 0
                ? line[..end]
                : throw new InvalidDataException($"The line has no reason: {line}")),
    ];
}
