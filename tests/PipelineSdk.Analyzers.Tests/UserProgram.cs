using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace PipelineSdk.Analyzers.Tests;

/// <summary>
/// A user's program, compiled in memory against the library and with all analyzers. <c>[|x|]</c> in its code marks the text of an expected
/// diagnostic.
/// </summary>
/// <param name="declarations">Members that the code under test uses.</param>
internal sealed class UserProgram(string declarations)
{
    // A line under test uses a few of the declarations, and nothing of what it makes.
    private static readonly string[] Unused = ["CS0219", "CS0414", "CS8321"];

    private static readonly CSharpCompilationOptions Options = new(
        OutputKind.DynamicallyLinkedLibrary,
        nullableContextOptions: NullableContextOptions.Enable,
        specificDiagnosticOptions: Unused.Select(id => KeyValuePair.Create(id, ReportDiagnostic.Suppress)));

    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers =
    [
        .. typeof(FormattedValueAnalyzer).Assembly.GetTypes()
            .Where(type => type.IsDefined(typeof(DiagnosticAnalyzerAttribute)))
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    private readonly string _start = $$"""
        using System;
        using System.Collections.Generic;
        using System.Diagnostics;
        using System.Globalization;
        using System.IO;
        using System.Linq;
        using System.Text;
        using PipelineSdk;
        using PipelineSdk.Arguments;
        using PipelineSdk.Aws;

        static class Program
        {
        {{declarations}}
        """;

    /// <summary>Compiles statements of a method with a parameter <c>bool f</c> and expects exactly the marked diagnostics.</summary>
    public Task CheckStatements(string statements, string? id = null) => CheckMembers($"static void Run(bool f) {{ {statements} }}", id);

    /// <summary>Compiles members of the class and expects exactly the marked diagnostics.</summary>
    public async Task CheckMembers(string members, string? id = null)
    {
        var (source, marks) = Unmark($"{_start}\n{members}\n}}\n");
        var diagnostics = await Diagnose(source);

        string Describe(string? id, TextSpan span) => $"{id} at {span}: {source.Substring(span.Start, span.Length)}";
        Assert.Equal(
            marks.Select(mark => Describe(id, mark)).ToArray(),
            diagnostics.Select(diagnostic => Describe(diagnostic.Id, diagnostic.Location.SourceSpan)).ToArray());
    }

    /// <summary>Compiles statements as <see cref="CheckStatements"/> does and gives the text of their only diagnostic.</summary>
    public async Task<string> MessageOf(string statements)
    {
        var (source, _) = Unmark($"{_start}\nstatic void Run(bool f) {{ {statements} }}\n}}\n");

        var diagnostic = Assert.Single(await Diagnose(source));
        return $"{diagnostic.Severity} {diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}";
    }

    /// <summary>Compiles statements as <see cref="CheckStatements"/> does and gives the numbers of their errors.</summary>
    public async Task<IEnumerable<string>> ErrorsOf(string statements) =>
        from diagnostic in await Diagnose($"{_start}\nstatic void Run(bool f) {{ {statements} }}\n}}\n")
        where diagnostic.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error
        select diagnostic.Id;

    private static async Task<IEnumerable<Diagnostic>> Diagnose(string source)
    {
        var tree = CSharpSyntaxTree.ParseText(source, new(LanguageVersion.CSharp14));
        var diagnostics = await CSharpCompilation.Create("UserProgram", [tree], References, Options)
            .WithAnalyzers(Analyzers)
            .GetAllDiagnosticsAsync(TestContext.Current.CancellationToken);

        // What is hidden are remarks on the using directives.
        return diagnostics
            .Where(diagnostic => diagnostic.Severity != Microsoft.CodeAnalysis.DiagnosticSeverity.Hidden)
            .OrderBy(diagnostic => diagnostic.Location.SourceSpan);
    }

    private static (string Source, List<TextSpan> Marks) Unmark(string marked)
    {
        var source = new StringBuilder();
        var marks = new List<TextSpan>();
        foreach (var (index, piece) in marked.Split("[|").Index())
        {
            var parts = piece.Split("|]", 2);
            if (index > 0)
                marks.Add(new(source.Length, parts[0].Length));

            source.AppendJoin("", parts);
        }

        return (source.ToString(), marks);
    }
}
