namespace PipelineSdk.Local;

/// <summary>How the execution ended, in a glance.</summary>
internal static class HeaderSection
{
    public static void Write(HtmlWriter html, ReportSource report)
    {
        var state = report.State;
        html.Write($"""
            <header>
            <p class="status {ClassOf(state.Status)}">
            """);
        StepMark.Icon(html, ClassOf(state.Status));
        html.Write($"""
            {state.Status.ToString()}</p>
            <h1><bdi>{state.DisplayName ?? state.PipelineName}</bdi></h1>

            """);
        if (state.Description is not null)
        {
            html.Write($"<p><bdi>{state.Description}</bdi></p>\n");
        }

        html.Write($"<dl>\n");
        Fact(html, "Took", Durations.Show(report.Duration));
        html.Write($"<div><dt>Started</dt><dd><time datetime=\"{Durations.Machine(state.StartTime)}\">{Durations.Utc(state.StartTime)}</time></dd></div>\n");
        Fact(html, "Steps", Counts(report));
        Fact(html, "Pipeline", state.DisplayName is null ? null : state.PipelineName);
        Fact(html, "Execution", state.Id);
        if (state.SelectiveExecution?.SourcePipelineExecutionArn is { } source)
        {
            Fact(html, "Takes results of", source);
        }

        html.Write($"</dl>\n</header>\n");
        if (state.FailureReason is { } reason)
        {
            html.Write($"<div class=\"failure\" role=\"alert\"><pre>{reason}</pre>");
            if (report.Steps.Where(static step => step.State.Status == StepStatus.Failed).MinBy(static step => step.State.EndTime) is { } failed)
            {
                html.Write($"<p><a href=\"#{failed.Anchor}\">See step <bdi>{failed.Name}</bdi></a></p>");
            }

            html.Write($"</div>\n");
        }
    }

    /// <summary>The style sheet's name for a state: executions have those of steps.</summary>
    public static string ClassOf(ExecutionStatus status) => status switch
    {
        ExecutionStatus.Executing => "executing",
        ExecutionStatus.Stopping => "stopping",
        ExecutionStatus.Stopped => "stopped",
        ExecutionStatus.Failed => "failed",
        _ => "succeeded",
    };

    private static void Fact(HtmlWriter html, string name, string? value)
    {
        if (value is not null)
        {
            html.Write($"<div><dt>{name}</dt><dd><bdi>{value}</bdi></dd></div>\n");
        }
    }

    private static string Counts(ReportSource report)
    {
        var cached = report.Steps.Count(static step => step.State.Cache is { IsHit: true });
        return string.Join(", ", report.Steps.GroupBy(static step => step.State.Status)
            .OrderBy(static group => group.Key == StepStatus.Succeeded ? -1 : (int)group.Key)
            .Select(group => $"{group.Count()} {ReportStep.ClassOf(group.Key)}" +
                (group.Key == StepStatus.Succeeded && cached > 0 ? $" ({cached} from the cache)" : "")));
    }
}
