using System.Globalization;
using System.Text;

namespace PipelineSdk.Local;

/// <summary>
/// The graph in SVG, which becomes smaller on small screens. Each step is a link in HTML within it: its text is cut where it must be, and it is read
/// aloud and reached by key as any link is.
/// </summary>
internal static class GraphSection
{
    private const double BranchWidth = 36;
    private const double LeastScale = 0.62;

    public static void Write(HtmlWriter html, ReportSource report)
    {
        if (report.Steps.Count == 0)
        {
            return;
        }

        var chain = LongestChain.Of(report);
        var edges = ReportEdge.Direct(report.Edges, report.Steps.Count);
        var layout = new GraphLayout(report.Steps.Count, [.. edges.Select(static edge => (edge.From.Position, edge.To.Position))]);
        html.Write($"""
            <section id="graph" aria-labelledby="graph-title">
            <h2 id="graph-title">Graph</h2>
            <div class="scroll" tabindex="0" role="region" aria-labelledby="graph-title">
            <svg class="graph" viewBox="0 0 {layout.Width} {layout.Height}" style="width:{layout.Width}px;min-width:{layout.Width * LeastScale}px">

            """);

        // What is emphasized is drawn last, over the rest.
        foreach (var i in Enumerable.Range(0, edges.Count).OrderBy(i => chain.Has(edges[i]) ? 2 : edges[i].IsDead ? 0 : 1))
        {
            WriteEdge(html, edges[i], layout, i, chain.Has(edges[i]));
        }

        foreach (var step in report.Steps)
        {
            WriteNode(html, step, layout);
        }

        html.Write($"</svg>\n</div>\n");
        WriteKey(html, report, edges, chain);
        html.Write($"</section>\n");
    }

    private static void WriteEdge(HtmlWriter html, ReportEdge edge, GraphLayout layout, int position, bool onChain)
    {
        var points = layout.Line(position).ToList();
        var kind = (edge.IsDead ? " dead" : "") + (edge.IsDashed ? " dashed" : "") + (onChain ? " chain" : "");
        var end = edge.IsDead ? "dead-end" : onChain ? "chain-end" : "end";
        html.Write($"<path class=\"edge{kind}\" d=\"{Path(points, layout.IsAcross)}\" marker-end=\"url(#{end})\"/>\n");
        if (edge.Branch is { } branch)
        {
            var (x, y) = ((points[0].X + points[1].X) / 2, (points[0].Y + points[1].Y) / 2);
            html.Write($"""
                <rect class="branch" x="{x - (BranchWidth / 2)}" y="{y - 9}" width="{BranchWidth}" height="18" rx="9"/><text x="{x}" y="{y + 4}">{branch}</text>

                """);
        }
    }

    /// <summary>Curves between the layers, straight lines through them.</summary>
    private static string Path(List<(double X, double Y)> points, bool across)
    {
        var path = new StringBuilder();
        for (var i = 0; i < points.Count; i += 2)
        {
            var (from, to) = (points[i], points[i + 1]);
            var (x, y) = ((from.X + to.X) / 2, (from.Y + to.Y) / 2);
            path.Append(CultureInfo.InvariantCulture, $"{(i == 0 ? 'M' : 'L')}{from.X:0.#} {from.Y:0.#}");
            path.Append(across
                ? string.Create(CultureInfo.InvariantCulture, $"C{x:0.#} {from.Y:0.#} {x:0.#} {to.Y:0.#} {to.X:0.#} {to.Y:0.#}")
                : string.Create(CultureInfo.InvariantCulture, $"C{from.X:0.#} {y:0.#} {to.X:0.#} {y:0.#} {to.X:0.#} {to.Y:0.#}"));
        }

        return path.ToString();
    }

    private static void WriteNode(HtmlWriter html, ReportStep step, GraphLayout layout)
    {
        var (x, y) = layout.Node(step.Position);
        var more = step.Headline is { } headline ? "\n" + headline : "";
        html.Write($"<foreignObject x=\"{x}\" y=\"{y}\" width=\"{layout.NodeWidth}\" height=\"{layout.NodeHeight}\">");
        html.Write($"<a class=\"node {step.Class}\" href=\"#{step.Anchor}\" title=\"{step.Name}{more}\">");
        StepMark.Icon(html, step.Class, step.State.Status.ToString());
        var took = step is { Duration: { } time, IsTaken: false } ? Durations.Show(time) + " · " : "";
        html.Write($"<span><b><bdi>{step.Name}</bdi></b><small>{took}{step.State.Type}");
        foreach (var tag in step.Tags)
        {
            html.Write($"<i>{tag}</i>");
        }

        html.Write($"</small></span></a></foreignObject>\n");
    }

    private static void WriteKey(HtmlWriter html, ReportSource report, IReadOnlyList<ReportEdge> edges, LongestChain chain)
    {
        if (chain.Steps.Count > 1)
        {
            html.Write($"<p class=\"note\">The longest chain of steps took <b>{Durations.Show(chain.Duration)}</b>: ");
            for (var i = 0; i < chain.Steps.Count; i++)
            {
                html.Write($"{(i > 0 ? " → " : "")}<a href=\"#{chain.Steps[i].Anchor}\"><bdi>{chain.Steps[i].Name}</bdi></a>");
            }

            html.Write($". No number of parallel steps makes the execution faster than that.</p>\n");
        }

        if (edges.Any(static edge => edge.IsDashed))
        {
            html.Write($"<p class=\"note\">A dashed line: the step waits, but uses nothing of the other (<code>DependsOn</code>).</p>\n");
        }

        if (edges.Count < report.Edges.Count)
        {
            html.Write($"<p class=\"note\">Lines that follow from others are left out; each step below names all that it waits for.</p>\n");
        }
    }
}
