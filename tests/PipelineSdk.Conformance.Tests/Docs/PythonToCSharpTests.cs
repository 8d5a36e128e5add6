using System.Text.RegularExpressions;
using Xunit;

namespace PipelineSdk.Conformance.Tests.Docs;

/// <summary>
/// The code in <c>docs/python-to-csharp.md</c> is that of the corpus and that of the cases which are compared with it.
/// </summary>
public sealed partial class PythonToCSharpTests
{
    private static readonly string Repository = Path.GetFullPath(Path.Combine(Corpus.Golden.Folder, "..", "..", ".."));

    private static readonly string Page = Read("docs", "python-to-csharp.md");

    /// <summary>The section of the page, and the case and its class that the section has all of.</summary>
    public static TheoryData<string, string, string> Sections => new()
    {
        { "Every step type", "document_walkthrough", "DocumentWalkthrough" },
        { "Step arguments", "abalone", "Abalone" },
    };

    [Theory]
    [MemberData(nameof(Sections))]
    public void The_Python_is_the_corpus(string section, string name, string @class)
    {
        var source = Read("tests", "corpus", "golden", name, "pipeline.py");
        var start = source.IndexOf("def build(ctx):", StringComparison.Ordinal) + "def build(ctx):".Length;

        Assert.NotEmpty(@class);
        Assert.Equal(Flat(source[start..]), Flat(Code(section, "python")));
    }

    [Theory]
    [MemberData(nameof(Sections))]
    public void The_CSharp_is_the_case(string section, string name, string @class)
    {
        var source = Read("tests", "PipelineSdk.Conformance", "Cases", "Golden", $"{@class}.cs");
        var body = Body.Match(source).Groups[1].Value;

        Assert.Contains(AllCases.Golden, conformanceCase => conformanceCase.Name == name && conformanceCase.GetType().Name == @class);
        Assert.Equal(Lines(body, indentation: 8), Lines(Code(section, "csharp"), indentation: 0));
    }

    /// <summary>All code of a language in a section, in order.</summary>
    private static string Code(string section, string language)
    {
        var start = Page.IndexOf($"\n## {section}\n", StringComparison.Ordinal);
        Assert.True(start >= 0, $"The page has no section '{section}'.");
        var end = Page.IndexOf("\n## ", start + 1, StringComparison.Ordinal);
        return string.Concat(Block.Matches(Page[start..end]).Where(match => match.Groups[1].Value == language).Select(static match => match.Groups[2].Value));
    }

    // The corpus has very long lines: the page breaks them, which takes white space and commas at the ends of lists.
    private static string Flat(string python) => TrailingComma.Replace(Space.Replace(python, ""), "");

    private static IEnumerable<string> Lines(string code, int indentation) => code.Split('\n')
        .Where(static line => !string.IsNullOrWhiteSpace(line))
        .Select(line => line.TrimEnd()[indentation..]);

    private static string Read(params string[] path) => File.ReadAllText(Path.Combine([Repository, .. path])).ReplaceLineEndings("\n");

    [GeneratedRegex("^```([a-z]+)\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block { get; }

    [GeneratedRegex(@"public Pipeline Build\(CaseContext ctx\)\n    \{\n(.*?)\n    \}\n", RegexOptions.Singleline)]
    private static partial Regex Body { get; }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space { get; }

    [GeneratedRegex(@",(?=[)\]}])")]
    private static partial Regex TrailingComma { get; }
}
