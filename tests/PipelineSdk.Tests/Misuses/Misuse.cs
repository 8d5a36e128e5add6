using System.Text.Json;
using PipelineSdk.Tests.Corpus;

namespace PipelineSdk.Tests.Misuses;

/// <summary>The rows of <c>misuses.md</c>.</summary>
/// <param name="Name">The corpus and the misuse's name.</param>
/// <param name="Answer">How it is answered, such as <c>diagnostic PSDK1003</c>.</param>
/// <param name="How">More about it.</param>
internal sealed record Misuse(string Name, string Answer, string How)
{
    private const string Head = "| Misuse | Answer | |";

    public static IReadOnlyList<Misuse> All { get; } =
    [
        .. File.ReadLines(Path.Combine(GoldenCase.Repository, "tests", "PipelineSdk.Tests", "Misuses", "misuses.md"))
            .SkipWhile(static line => line != Head)
            .Skip(2)
            .Select(static line => line.Split(" | ", 3))
            .Select(static cells => new Misuse(cells[0].TrimStart('|', ' '), cells[1], cells[2].TrimEnd('|', ' '))),
    ];

    /// <summary>The names in the corpora.</summary>
    public static IEnumerable<string> InCorpora => new[] { "golden", "golden-extended" }.SelectMany(static corpus =>
        JsonDocument.Parse(File.ReadAllText(Path.Combine(GoldenCase.FolderOf(corpus), "errors.json"))).RootElement.EnumerateArray()
            .Select(entry => $"{corpus}/{entry.GetProperty("name").GetString()}"));

    /// <summary>The names of those that are answered in a way.</summary>
    public static IEnumerable<string> AnsweredBy(string answer) => All
        .Where(misuse => misuse.Answer == answer || misuse.Answer.StartsWith(answer + " ", StringComparison.Ordinal))
        .Select(static misuse => misuse.Name);
}
