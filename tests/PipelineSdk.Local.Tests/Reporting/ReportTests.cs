using System.Text.RegularExpressions;
using PipelineSdk.Tests;

namespace PipelineSdk.Local.Tests.Reporting;

public sealed partial class ReportTests : IDisposable
{
    private const string Variable = "UPDATE_REPORTS";

    private readonly TemporaryFolder _folder = new();

    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_report_shows_all_that_is_known()
    {
        await using var test = await ReportPipelines.RunMixedAsync(CancellationToken);
        var html = await ReportAsync(test);

        Markup.IsWhatThePageIsMadeOf(html);
        var actual = Fixed().Replace(html, "");
        var path = Repository.PathOf("tests/PipelineSdk.Local.Tests/Reporting/Mixed.approved.html");
        if (Environment.GetEnvironmentVariable(Variable) == "1")
        {
            await File.WriteAllTextAsync(path, actual, CancellationToken);
        }

        Assert.True(
            await File.ReadAllTextAsync(path, CancellationToken) == actual,
            $"The report is not the one in {Path.GetFileName(path)}. If the change is meant, run this test with {Variable}=1 and review the file.");
    }

    [Fact]
    public async Task The_same_execution_gives_the_same_bytes()
    {
        await using var test = await ReportPipelines.RunMixedAsync(CancellationToken);

        Assert.Equal(await ReportAsync(test), await ReportAsync(test));
    }

    [Fact]
    public async Task What_names_parameters_arguments_and_reasons_say_stays_text()
    {
        const string Evil = "</script></style><img src=\"http://canary.invalid/x\" onerror='document.title=1'>\u202E\0\e[31m\uD83D";
        var evil = JsonSerializer.Serialize(Evil.Replace("\uD83D", "", StringComparison.Ordinal));
        var definition = new TestDefinition()
            .Parameter("</title><script>", "String", Evil)
            .Step($$$"""{"Name": {{{evil}}}, "Type": "Training", "DisplayName": {{{evil}}}, "Description": {{{evil}}}, "Arguments": { {{{evil}}}: [{{{evil}}}]}}""")
            .Step($$$"""{"Name": "Next", "Type": {{{evil}}}, "DependsOn": [{{{evil}}}], "Arguments": {}}""")
            .Build();
        var name = definition.Steps[0].Name;
        await using var test = new PipelineTest("Hostile", definition);
        test.Stub(name).Fails(reason: Evil);
        await test.RunAsync(new() { DisplayName = Evil, Description = Evil }, CancellationToken);

        var html = await ReportAsync(test);

        Markup.IsWhatThePageIsMadeOf(html);
        Assert.DoesNotContain(html, static c => c is '\0' or '\e' or '\u202E' || char.IsSurrogate(c));
    }

    [Fact]
    public async Task Logs_are_shown_from_their_ends_up_to_a_limit()
    {
        var definition = TestDefinition.Of(TestSteps.Step("First"), TestSteps.Step("Second", "First"));
        var options = new LocalEngineOptions { Folder = _folder["engine"], FlushToDisk = false };
        options.Steps.ForType("Training", (step, _) =>
        {
            Directory.CreateDirectory(step.Folder);
            File.WriteAllText(
                Path.Combine(step.Folder, "job.log"),
                string.Concat(Enumerable.Range(0, 200_000).Select(static i => $"<script>line {i}</script>\n")));
            return Task.FromResult(step.StepName == "First" ? StepOutcome.Succeeded() : StepOutcome.Failed("It failed."));
        });
        string arn;
        await using (var engine = new LocalEngine(options))
        {
            var execution = await engine.StartAsync("Logs", definition, cancellationToken: CancellationToken);
            await execution.WaitAsync(CancellationToken);
            arn = execution.Arn;
            await execution.WriteReportAsync(_folder["first.html"], cancellationToken: CancellationToken);
        }

        // Another engine, which only has the folder, writes the same.
        await using var later = new LocalEngine(new() { Folder = _folder["engine"] });
        await later.WriteReportAsync(arn, _folder["second.html"], cancellationToken: CancellationToken);
        var html = await File.ReadAllTextAsync(_folder["first.html"], CancellationToken);
        Assert.Equal(html, await File.ReadAllTextAsync(_folder["second.html"], CancellationToken));
        Markup.IsWhatThePageIsMadeOf(html);
        Assert.InRange(html.Length, 2 * 64 * 1024, 400_000);
        Assert.Equal(2, Regex.Count(html, "line 199999&lt;/script&gt;\n</pre>"));
        Assert.Contains("<code><bdi>First/1/job.log</bdi></code>: the first 5.4 MiB are left out here", html, StringComparison.Ordinal);

        // Where not all can be shown, what failed is.
        await later.WriteReportAsync(arn, _folder["little.html"], new() { MaxTotalLogBytes = 100 }, CancellationToken);
        var little = await File.ReadAllTextAsync(_folder["little.html"], CancellationToken);
        Assert.Equal(1, Regex.Count(little, "line 199999&lt;/script&gt;"));
        Assert.Contains("Second/1/job.log", little, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_that_follows_from_others_is_not_drawn()
    {
        await using var test = new PipelineTest("Lines", TestDefinition.Of(
            TestSteps.Step("A"), TestSteps.Step("B", "A"), TestSteps.Step("C", "A", "B"), TestSteps.Step("D", "A", "C"), TestSteps.Step("E", "A")));
        await test.RunAsync(cancellationToken: CancellationToken);

        var html = await ReportAsync(test);

        Assert.Equal(4, Regex.Count(html, "<path class=\"edge"));
        Assert.Contains("Lines that follow from others are left out", html, StringComparison.Ordinal);
        Assert.Contains(
            "<dt>Waits for</dt><dd><a href=\"#s0\"><bdi>A</bdi></a>, <a href=\"#s2\"><bdi>C</bdi></a></dd>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_step_says_what_its_job_said_last()
    {
        using var folder = new TemporaryFolder();
        var options = new LocalEngineOptions { Folder = folder["engine"] };
        options.Jobs.ForKind(JobKind.Training, static (job, _) =>
        {
            job.Log.WriteLine("12 rows");
            job.Log.WriteLine("");
            return Task.CompletedTask;
        });
        await using var engine = new LocalEngine(options);
        var execution = await engine.StartAsync("Log", TestDefinition.Of(TestSteps.Step("Train")), cancellationToken: CancellationToken);
        await execution.WaitAsync(CancellationToken);

        await execution.WriteReportAsync(_folder["report.html"], cancellationToken: CancellationToken);

        var html = await File.ReadAllTextAsync(_folder["report.html"], CancellationToken);
        Assert.Contains("<b><bdi>Train</bdi></b><small><bdi>12 rows</bdi></small>", html, StringComparison.Ordinal);
        Assert.Contains("<summary>Log <small>9 bytes</small></summary>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Long_documents_are_cut()
    {
        await using var test = new PipelineTest("Long", TestDefinition.Of(TestSteps.Train(
            "Train", $$$"""{"HyperParameters": { {{{string.Join(", ", Enumerable.Range(0, 20_000).Select(static i => $"\"p{i}\": \"{i}\""))}}} }}""")));
        await test.RunAsync(cancellationToken: CancellationToken);

        var html = await ReportAsync(test, new() { MaxJsonLength = 1_000 });

        Markup.IsWhatThePageIsMadeOf(html);
        Assert.Equal(2, Regex.Count(html, "… the rest is left out"));
        Assert.InRange(html.Length, 1_000, 60_000);
    }

    [Fact]
    public async Task A_report_can_be_written_while_the_execution_runs()
    {
        var go = new TaskCompletionSource();
        var running = new TaskCompletionSource();
        await using var test = new PipelineTest("Running", TestDefinition.Of(TestSteps.Step("Slow"), TestSteps.Step("Next", "Slow")));
        test.Steps.ForStep("Slow", async (_, _) =>
        {
            running.SetResult();
            await go.Task;
            return StepOutcome.Succeeded();
        });
        var execution = await test.StartAsync(cancellationToken: CancellationToken);
        await running.Task;

        await execution.WriteReportAsync(_folder["deep", "er", "report.html"], cancellationToken: CancellationToken);
        go.SetResult();
        await execution.WaitAsync(CancellationToken);

        var html = await File.ReadAllTextAsync(_folder["deep", "er", "report.html"], CancellationToken);
        Markup.IsWhatThePageIsMadeOf(html);
        Assert.Contains("<dt>Steps</dt><dd><bdi>1 waiting, 1 executing</bdi></dd>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_reported_is_refused()
    {
        await using var test = await ReportPipelines.RunMixedAsync(CancellationToken);
        var arn = test.Engine.List("Penguins")[0].Arn;

        await Assert.ThrowsAsync<KeyNotFoundException>(() => test.Engine.WriteReportAsync(arn + "x", _folder["a.html"], cancellationToken: CancellationToken));
        await Assert.ThrowsAsync<ArgumentException>(() => test.Engine.WriteReportAsync(arn, "", cancellationToken: CancellationToken));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(
            () => test.Engine.WriteReportAsync(arn, _folder["a.html"], new() { MaxLogBytes = -1 }, CancellationToken));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => test.Engine.WriteReportAsync(arn, _folder["a.html"], cancellationToken: new(true)));
        Assert.Empty(Directory.GetFileSystemEntries(_folder.Path));
    }

    private async Task<string> ReportAsync(PipelineTest test, ExecutionReportOptions? options = null)
    {
        var execution = Assert.Single(test.Engine.Executions);
        await execution.WriteReportAsync(_folder["report.html"], options, CancellationToken);
        return await File.ReadAllTextAsync(_folder["report.html"], CancellationToken);
    }

    // The style sheet and the icons are files of their own.
    [GeneratedRegex("""(?<=<style>\n).*?(?=</style>)|<svg width="0" .*?</svg>\n""", RegexOptions.Singleline)]
    private static partial Regex Fixed();
}
