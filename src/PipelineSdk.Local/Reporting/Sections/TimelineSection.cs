namespace PipelineSdk.Local;

/// <summary>When each step ran: a row for each that started, with a bar for each attempt.</summary>
internal static class TimelineSection
{
    private const double Least = 0.15;

    public static void Write(HtmlWriter html, ReportSource report)
    {
        var started = report.Steps.Where(static step => step.State.StartTime is not null)
            .OrderBy(static step => step.State.StartTime)
            .ThenBy(static step => step.Position)
            .ToList();
        if (started.Count == 0)
        {
            return;
        }

        var scale = new TimeScale(report.State.StartTime, report.Now);
        html.Write($"""
            <section id="timeline" aria-labelledby="timeline-title">
            <h2 id="timeline-title">Timeline</h2>
            <div class="timeline">
            <div class="axis" aria-hidden="true"><div>

            """);
        foreach (var tick in scale.Ticks)
        {
            html.Write($"<span style=\"left:{scale.Percent(tick)}%\">{Durations.Show(tick)}</span>");
        }

        html.Write($"\n</div></div>\n<ol>\n");
        foreach (var step in started)
        {
            WriteRow(html, step, scale, report.Now);
        }

        html.Write($"</ol>\n</div>\n</section>\n");
    }

    private static void WriteRow(HtmlWriter html, ReportStep step, TimeScale scale, DateTimeOffset now)
    {
        var (start, end) = (step.State.StartTime!.Value, step.State.EndTime ?? now);
        html.Write($"<li class=\"{step.Class}\"><a href=\"#{step.Anchor}\"><bdi>{step.Name}</bdi></a><div class=\"track\">");
        html.Write($"<s style=\"left:{scale.Percent(start)}%;width:{scale.Width(start, end)}%\"></s>");
        var attempts = step.State.Attempts;
        for (var i = 0; i < attempts.Count; i++)
        {
            var last = i == attempts.Count - 1;
            var ended = attempts[i].EndTime ?? (last ? end : attempts[i + 1].StartTime);
            var kind = !last ? attempts[i].EndTime is null ? "lost" : "failed" : step.State.Cache is { IsHit: true } ? "cached" : step.Class;
            var (from, width) = (attempts[i].StartTime, Math.Max(Least, scale.Width(attempts[i].StartTime, ended)));
            html.Write($"<b class=\"{kind}\" title=\"Attempt {attempts[i].Number}: {Durations.Show(ended - from)}\"");
            html.Write($" style=\"left:{scale.Percent(from)}%;width:{width}%\"></b>");
        }

        html.Write($"</div><span class=\"time\">{Durations.Show(end - start)}</span></li>\n");
    }
}
