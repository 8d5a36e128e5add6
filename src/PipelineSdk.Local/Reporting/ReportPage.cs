using System.Text;

namespace PipelineSdk.Local;

/// <summary>The page: all in one file, without scripts, and without anything from elsewhere.</summary>
internal static class ReportPage
{
    private static readonly Lazy<string> Style = new(static () => Read("report.css"));
    private static readonly Lazy<string> Icons = new(static () => Read("icons.svg"));

    public static string Write(ReportSource report)
    {
        using var output = new StringWriter();
        var html = new HtmlWriter(output);
        WriteHead(html, report);
        HeaderSection.Write(html, report);
        html.Write($"""
            <nav aria-label="Parts of this page"><a href="#graph">Graph</a><a href="#timeline">Timeline</a><a href="#steps">Steps</a>
            """);
        if (report.State.Parameters.Count > 0)
        {
            html.Write($"<a href=\"#parameters\">Parameters</a>");
        }

        html.Write($"</nav>\n<main>\n");
        GraphSection.Write(html, report);
        TimelineSection.Write(html, report);
        StepsSection.Write(html, report);
        ParametersSection.Write(html, report);
        html.Write($"""
            </main>
            <footer><p><code><bdi>{report.State.Arn}</bdi></code></p></footer>
            </body>
            </html>

            """);
        return output.ToString();
    }

    private static void WriteHead(HtmlWriter html, ReportSource report)
    {
        // The policy holds also where this page is served: whatever a name or log says, nothing is loaded, run or sent.
        html.Write($"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="referrer" content="no-referrer">
            <title>{report.State.PipelineName}: {report.State.Status.ToString()}</title>
            <link rel="icon" href="data:,">
            <style>

            """);
        html.Raw(Style.Value);
        html.Write($"</style>\n</head>\n<body class=\"{HeaderSection.ClassOf(report.State.Status)}\">\n");
        html.Raw(Icons.Value);
    }

    private static string Read(string name)
    {
        using var stream = typeof(ReportPage).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The library lacks its own file '{name}'.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
