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
    public static IEnumerable<string> InCorpora =>
        [.. Of("golden", "golden", "errors"), .. Of("golden-extended", "golden-extended", "errors"), .. Of("golden-extended-v3", "golden-extended", "errors-v3")];

    /// <summary>The names of those whose answer starts with a word, in order.</summary>
    public static IEnumerable<string> AnsweredBy(string answer) => All
        .Where(misuse => misuse.Answer == answer || misuse.Answer.StartsWith($"{answer} PSDK", StringComparison.Ordinal))
        .Select(static misuse => misuse.Name)
        .Order(StringComparer.Ordinal);

    private static IEnumerable<string> Of(string prefix, string corpus, string file) =>
        JsonDocument.Parse(File.ReadAllText(Path.Combine(GoldenCase.FolderOf(corpus), $"{file}.json"))).RootElement.EnumerateArray()
            .Select(entry => $"{prefix}/{entry.GetProperty("name").GetString()}");
}
