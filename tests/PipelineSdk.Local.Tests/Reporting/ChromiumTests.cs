namespace PipelineSdk.Local.Tests.Reporting;

public sealed class ChromiumTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_browser_shows_a_report_and_asks_for_nothing()
    {
        NeedBrowser();
        await using var test = await ReportPipelines.RunMixedAsync(TestContext.Current.CancellationToken);
        await test.Engine.Executions.Single().WriteReportAsync(_folder["report.html"], cancellationToken: TestContext.Current.CancellationToken);

        var (document, console, requests) = await OpenAsync("report.html");

        Assert.Empty(console);
        Assert.Empty(requests);
        Assert.Contains("<title>Penguins: Failed</title>", document, StringComparison.Ordinal);

        // What the browser made of the page is what was written: nothing was repaired or left out.
        var written = await File.ReadAllTextAsync(_folder["report.html"], TestContext.Current.CancellationToken);
        foreach (var element in (string[])["<section", "<details", "<foreignObject", "<path", "<a ", "<tr>", "<dt>", "<bdi>"])
        {
            Assert.Equal(Count(written, element), Count(document, element));
        }
    }

    [Fact]
    public async Task Nothing_that_a_name_or_log_says_runs_or_loads()
    {
        NeedBrowser();
        const string Evil = "</script></style></title><img src=http://canary.invalid/a onerror=\"console.log('ran')\"><script>console.log('ran')</script>";
        var definition = TestDefinition.Of($$$"""{"Name": {{{JsonSerializer.Serialize(Evil)}}}, "Type": "Training", "Arguments": {}}""");
        var options = new LocalEngineOptions { Folder = _folder["engine"] };
        options.Steps.ForType("Training", static (step, _) =>
        {
            Directory.CreateDirectory(step.Folder);
            File.WriteAllText(Path.Combine(step.Folder, "job.log"), string.Concat(Enumerable.Repeat(Evil + "\n\0\xFF", 10_000)));
            return Task.FromResult(StepOutcome.Failed(Evil));
        });
        await using (var engine = new LocalEngine(options))
        {
            var execution = await engine.StartAsync("Hostile", definition, cancellationToken: TestContext.Current.CancellationToken);
            await execution.WaitAsync(TestContext.Current.CancellationToken);
            await execution.WriteReportAsync(_folder["hostile.html"], cancellationToken: TestContext.Current.CancellationToken);
        }

        var (document, console, requests) = await OpenAsync("hostile.html");

        Assert.Empty(console);
        Assert.Empty(requests);
        Assert.Equal(0, Count(document, "<img") + Count(document, "<script"));
    }

    [Fact]
    public async Task What_a_page_does_would_be_seen()
    {
        NeedBrowser();
        await File.WriteAllTextAsync(
            _folder["other.html"],
            "<!DOCTYPE html><img src=http://canary.invalid/a onerror=\"console.log('ran')\">",
            TestContext.Current.CancellationToken);

        var (document, console, requests) = await OpenAsync("other.html");

        Assert.Equal(1, Count(document, "<img"));
        Assert.Contains("ran", Assert.Single(console), StringComparison.Ordinal);
        Assert.Equal(["http://canary.invalid/a"], requests);
    }

    private static void NeedBrowser() => Assert.SkipUnless(Chromium.Program is not null, "There is no Chromium on this machine.");

    private Task<(string Document, IReadOnlyList<string> Console, IReadOnlyList<string> Requests)> OpenAsync(string page) =>
        Chromium.OpenAsync(_folder[page], _folder.Path, TestContext.Current.CancellationToken);

    private static int Count(string text, string part) => text.Split(part).Length - 1;
}
