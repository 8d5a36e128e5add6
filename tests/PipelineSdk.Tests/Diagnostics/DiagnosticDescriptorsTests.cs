using System.Reflection;
using System.Text.RegularExpressions;
using PipelineSdk.Tests.Corpus;
using Xunit;

namespace PipelineSdk.Tests.Diagnostics;

public sealed partial class DiagnosticDescriptorsTests
{
    // The analyzers', which are found in C# source.
    private static readonly string[] OfAnalyzers = ["PSDK0001", "PSDK0002"];

    private static readonly IReadOnlyList<DiagnosticDescriptor> All =
    [
        .. typeof(DiagnosticDescriptors).GetProperties(BindingFlags.Public | BindingFlags.Static)
            .Select(static property => (DiagnosticDescriptor)property.GetValue(null)!)
            .OrderBy(static descriptor => descriptor.Id, StringComparer.Ordinal),
    ];

    private static readonly string Documentation = File.ReadAllText(Path.Combine(GoldenCase.Repository, "docs", "diagnostics.md"));

    [Fact]
    public void Numbers_are_unique_and_have_their_form()
    {
        Assert.NotEmpty(All);
        Assert.Equal(All.Select(static descriptor => descriptor.Id).Distinct(), All.Select(static descriptor => descriptor.Id));
        Assert.All(All, static descriptor => Assert.Matches(@"\APSDK[0-9]{4}\z", descriptor.Id));
        Assert.All(All, static descriptor => Assert.Equal($"docs/diagnostics.md#{descriptor.Id.ToLowerInvariant()}", descriptor.HelpLink));
    }

    [Fact]
    public void Each_has_a_section_in_the_documentation_and_each_section_is_of_one() =>
        Assert.Equal([.. OfAnalyzers, .. All.Select(static descriptor => descriptor.Id)], Section.Matches(Documentation).Select(static match => match.Groups[1].Value));

    [Fact]
    public void Sections_have_the_severity_and_the_title()
    {
        foreach (var descriptor in All)
        {
            var severity = descriptor.Severity == DiagnosticSeverity.Info ? "Note" : descriptor.Severity.ToString();
            Assert.StartsWith(
                $"\n## {descriptor.Id}\n\n**{severity}: {descriptor.Title}.**\n", SectionOf(descriptor.Id), StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public void Sections_have_an_example_of_the_message_a_cure_and_a_source()
    {
        foreach (var descriptor in All)
        {
            var section = SectionOf(descriptor.Id);
            Assert.Matches($@"```text\n{descriptor.Severity.ToString().ToLowerInvariant()} {descriptor.Id}: .* Fix: .*\n```", section);
            Assert.Contains("\n- Cure: ", section, StringComparison.Ordinal);
            Assert.Contains("\n- Source: ", section, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Each_is_asserted_by_a_test()
    {
        var tests = string.Concat(Directory.EnumerateFiles(Path.Combine(GoldenCase.Repository, "tests", "PipelineSdk.Tests"), "*.cs", SearchOption.AllDirectories)
            .Where(static file => !file.EndsWith($"{nameof(DiagnosticDescriptorsTests)}.cs", StringComparison.Ordinal))
            .Select(File.ReadAllText));
        Assert.DoesNotContain(All, descriptor => !tests.Contains($"{descriptor.Id}: ", StringComparison.Ordinal));
    }

    private static string SectionOf(string id)
    {
        var start = Documentation.IndexOf($"\n## {id}\n", StringComparison.Ordinal);
        Assert.True(start >= 0, $"docs/diagnostics.md has no section {id}.");
        var end = Documentation.IndexOf("\n## ", start + 1, StringComparison.Ordinal);
        return Documentation[start..(end < 0 ? Documentation.Length : end)];
    }

    [GeneratedRegex(@"^## (.+)$", RegexOptions.Multiline)]
    private static partial Regex Section { get; }
}
