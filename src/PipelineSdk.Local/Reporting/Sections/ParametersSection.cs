namespace PipelineSdk.Local;

/// <summary>The parameters' values.</summary>
internal static class ParametersSection
{
    public static void Write(HtmlWriter html, ReportSource report)
    {
        if (report.State.Parameters.Count == 0)
        {
            return;
        }

        html.Write($"""
            <section id="parameters" aria-labelledby="parameters-title">
            <h2 id="parameters-title">Parameters</h2>
            <table>
            <thead><tr><th scope="col">Name</th><th scope="col">Value</th></tr></thead>
            <tbody>

            """);
        foreach (var (name, value) in report.State.Parameters)
        {
            var shown = Text.Cut(value.AsText(), report.Options.MaxJsonLength);
            html.Write($"<tr><th scope=\"row\"><bdi>{name}</bdi></th><td><code><bdi>{shown}</bdi></code></td></tr>\n");
        }

        html.Write($"</tbody>\n</table>\n</section>\n");
    }
}
