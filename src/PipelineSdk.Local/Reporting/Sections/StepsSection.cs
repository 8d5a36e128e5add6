namespace PipelineSdk.Local;

/// <summary>All that is known of each step, one below the other, each to be opened; what failed is open.</summary>
internal static class StepsSection
{
    private const string All = "all";

    public static void Write(HtmlWriter html, ReportSource report)
    {
        html.Write($"""
            <section id="steps" aria-labelledby="steps-title">
            <h2 id="steps-title">Steps</h2>

            """);
        WriteFilter(html, report);
        foreach (var step in report.Steps)
        {
            WriteStep(html, report, step);
        }

        html.Write($"</section>\n");
    }

    private static void WriteFilter(HtmlWriter html, ReportSource report)
    {
        var groups = report.Steps.GroupBy(static step => step.State.Status).OrderBy(static group => group.First().Position).ToList();
        if (groups.Count < 2)
        {
            return;
        }

        html.Write($"<fieldset class=\"filter\"><legend>Show</legend>\n");
        WriteChoice(html, All, "All", report.Steps.Count);
        foreach (var group in groups)
        {
            WriteChoice(html, ReportStep.ClassOf(group.Key), group.Key.ToString(), group.Count());
        }

        html.Write($"</fieldset>\n");
    }

    private static void WriteChoice(HtmlWriter html, string group, string label, int count) => html.Write($"""
        <label><input type="radio" name="show" id="show-{group}"{(group == All ? " checked" : "")}> {label} <b>{count}</b></label>

        """);

    private static void WriteStep(HtmlWriter html, ReportSource report, ReportStep step)
    {
        html.Write($"<details class=\"step {step.Class}\"{(step.State.Status == StepStatus.Failed ? " open" : "")}>\n<summary>");
        StepMark.Icon(html, step.Class, step.State.Status.ToString());
        html.Write($"<span class=\"title\"><b><bdi>{step.Name}</bdi></b>");
        foreach (var tag in step.Tags)
        {
            html.Write($"<i>{tag}</i>");
        }

        if (step.Headline is { } headline)
        {
            html.Write($"<small><bdi>{headline}</bdi></small>");
        }

        var took = step.Duration is { } time ? Durations.Show(time) : "";
        html.Write($"</span><span class=\"kind\">{step.State.Type}</span><span class=\"time\">{took}</span></summary>\n");
        html.Write($"<div class=\"body\" id=\"{step.Anchor}\">\n");
        StepDetails.Write(html, report, step);
        html.Write($"</div>\n</details>\n");
    }
}
