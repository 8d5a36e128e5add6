using PipelineSdk.Conformance.Cases.Golden;
using PipelineSdk.Conformance.Tests.Cases;
using Xunit;

namespace PipelineSdk.Conformance.Tests;

public sealed class ConformanceProgramTests
{
    [Fact]
    public void All_cases_of_the_golden_corpus_are_identical()
    {
        var (exitCode, output, error) = Run();

        Assert.Equal(0, exitCode);
        Assert.StartsWith("golden: 47 of 47 identical but for ", output[^1], StringComparison.Ordinal);
        Assert.Empty(error);
    }

    [Fact]
    public void A_corpus_of_some_cases_is_enough()
    {
        using var folder = new TemporaryFolder();
        folder.Copy(Corpus.Golden, "experiment_none");
        folder.Copy(Corpus.GoldenExtended, "lineage");
        folder.Copy(Corpus.GoldenExtended, "quality-data");

        var (exitCode, output, _) = Run(folder.Path);

        Assert.Equal(0, exitCode);
        Assert.Equal(["experiment_none: identical", "not covered: lineage, quality-data", "golden: 1 of 1 identical"], output);
    }

    [Fact]
    public void A_case_that_is_not_identical_fails()
    {
        using var folder = new TemporaryFolder();
        folder.Copy(Corpus.Golden, "experiment_none", "experiment_custom");
        folder.Copy(Corpus.Golden, "experiment_none");

        var (exitCode, output, _) = Run(folder.Path);

        Assert.Equal(1, exitCode);
        Assert.Equal("golden: 1 of 2 identical", output[^1]);
        Assert.Contains(
            """    definition.json#/Parameters/0: not expected: {"Name":"Experiment","Type":"String","DefaultValue":"E"}""",
            output);
    }

    [Fact]
    public void No_case_fails()
    {
        using var folder = new TemporaryFolder();

        AssertRefused([$"There is no case to compare with in '{folder.Path}'."], folder.Path);
    }

    [Fact]
    public void No_folder_fails()
    {
        using var folder = new TemporaryFolder();
        var missing = Path.Combine(folder.Path, "missing");

        AssertRefused([$"There is no case to compare with in '{missing}'."], missing);
    }

    [Fact]
    public void Wrong_arguments_fail() =>
        AssertRefused(["There is no option '--verbose'.", "Usage: PipelineSdk.Conformance [CORPUS] [--emit DIR]"], "--verbose");

    [Fact]
    public void A_broken_case_does_not_hide_the_others()
    {
        using var output = new StringWriter();

        var exitCode = ConformanceProgram.Run(
            Corpus.Golden,
            [new TestCase("fail", static _ => throw new InvalidOperationException()), new ExperimentNone()],
            new([]),
            emitTo: null,
            output);

        Assert.Equal(1, exitCode);
        Assert.Contains("experiment_none: identical", Lines(output));
        Assert.Equal("golden: 1 of 2 identical", Lines(output)[^1]);
    }

    [Fact]
    public void An_entry_for_no_case_fails()
    {
        using var folder = new TemporaryFolder();
        folder.Copy(Corpus.Golden, "experiment_none");
        using var output = new StringWriter();

        var exitCode = ConformanceProgram.Run(
            new(folder.Path),
            [new ExperimentNone()],
            new([new("no_such_case", "definition.json", "/Steps", "tested")]),
            emitTo: null,
            output);

        Assert.Equal(1, exitCode);
        Assert.Equal(
            [
                "experiment_none: identical",
                "listed for a case that does not exist: no_such_case/definition.json#/Steps (tested)",
                "golden: 1 of 1 identical",
            ],
            Lines(output));
    }

    [Fact]
    public void Two_runs_emit_the_same_bytes()
    {
        using var first = new TemporaryFolder();
        using var second = new TemporaryFolder();

        Assert.Equal(0, Run("--emit", first.Path).ExitCode);
        Assert.Equal(0, Run("--emit", second.Path).ExitCode);

        foreach (var name in AllCases.Golden.Select(static item => item.Name))
        {
            var definition = File.ReadAllBytes(Path.Combine(first.Path, name, "definition.json"));
            Assert.NotEmpty(definition);
            Assert.Equal(definition, File.ReadAllBytes(Path.Combine(second.Path, name, "definition.json")));
        }
    }

    private static void AssertRefused(string[] message, params string[] arguments)
    {
        var (exitCode, output, error) = Run(arguments);

        Assert.Equal(1, exitCode);
        Assert.Empty(output);
        Assert.Equal(message, error);
    }

    private static (int ExitCode, string[] Output, string[] Error) Run(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        return (ConformanceProgram.Run(arguments, output, error), Lines(output), Lines(error));
    }

    private static string[] Lines(StringWriter writer) => writer.ToString().Split(writer.NewLine, StringSplitOptions.RemoveEmptyEntries);
}
