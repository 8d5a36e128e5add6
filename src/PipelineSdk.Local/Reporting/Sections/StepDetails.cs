namespace PipelineSdk.Local;

/// <summary>What is shown of a step when it is opened.</summary>
internal static class StepDetails
{
    // What the page shows in other places, or what only the engine reads.
    private static readonly string[] Known =
        ["Name", "Type", "Arguments", "DisplayName", "Description", "DependsOn", "CacheConfig", "RetryPolicies", "PropertyFiles", "OutputParameters"];

    public static void Write(HtmlWriter html, ReportSource report, ReportStep step)
    {
        var state = step.State;
        if (state.FailureReason is { } reason)
        {
            html.Write($"<pre class=\"reason\">{reason}</pre>\n");
        }

        WriteFacts(html, report, step);
        if (step.Results.Count > 0)
        {
            html.Write($"<h3>Results</h3>\n<dl class=\"results\">\n");
            foreach (var result in step.Results)
            {
                html.Write($"<dt><bdi>{result.Name}</bdi></dt><dd><code><bdi>{Text.Cut(result.Value, report.Options.MaxJsonLength)}</bdi></code></dd>\n");
            }

            html.Write($"</dl>\n");
        }

        TuningTable.Write(html, state);
        WriteAttempts(html, report, state);
        WriteJson(html, report, "Arguments, resolved", state.Arguments, state.Status == StepStatus.Failed);
        WriteJson(html, report, "Beside the arguments", Beside(state), false);
        WriteJson(html, report, "Properties", state.Properties, false);
        WriteJson(html, report, "Metadata", state.Metadata, false);
        foreach (var log in step.Logs)
        {
            WriteLog(html, step, log, state.Status == StepStatus.Failed && log.Attempt == state.AttemptCount);
        }
    }

    private static void WriteFacts(HtmlWriter html, ReportSource report, ReportStep step)
    {
        var state = step.State;
        html.Write($"<dl class=\"facts\">\n");
        Fact(html, "State", state.Status.ToString());
        Fact(html, "Name to show", state.DisplayName);
        Fact(html, "Description", state.Description);
        Fact(html, "Why", step.SkipText);
        Fact(html, "Branch", state.Outcome switch { true => "if: the conditions hold", false => "else: the conditions do not hold", null => null });
        Fact(html, "Kind of failure", state.ExceptionType);
        Fact(html, "Run by", state.AttemptCount > 0 && state.Cache is not { IsHit: true } ? state.Handling?.Details : null);
        Fact(html, "Cache", state.Cache is { } cache ? $"{(cache.IsHit ? "hit" : "miss")}: {cache.Explanation}" : null);
        Fact(html, "Result of", state.Cache?.SourceExecutionArn ?? state.SelectiveSourceExecutionArn);
        Links(html, report, "Waits for", report.Definition.Graph.DependenciesOf(step.Name), step);
        Links(html, report, "Needed by", report.Definition.Graph.DependentsOf(step.Name), step);
        html.Write($"</dl>\n");
    }

    private static void Fact(HtmlWriter html, string name, string? value)
    {
        if (value is not null)
        {
            html.Write($"<dt>{name}</dt><dd><bdi>{value}</bdi></dd>\n");
        }
    }

    private static void Links(HtmlWriter html, ReportSource report, string name, IReadOnlyList<string> steps, ReportStep self)
    {
        var others = steps.Where(step => step != self.Name).Select(step => report.ByName[step]).ToList();
        if (others.Count == 0)
        {
            return;
        }

        html.Write($"<dt>{name}</dt><dd>");
        for (var i = 0; i < others.Count; i++)
        {
            html.Write($"{(i > 0 ? ", " : "")}<a href=\"#{others[i].Anchor}\"><bdi>{others[i].Name}</bdi></a>");
        }

        html.Write($"</dd>\n");
    }

    private static void WriteAttempts(HtmlWriter html, ReportSource report, StepState state)
    {
        if (state.AttemptCount == 0)
        {
            return;
        }

        html.Write($"""
            <h3>Attempts</h3>
            <div class="wide"><table>
            <thead><tr><th scope="col">#</th><th scope="col">Started</th><th scope="col">Took</th><th scope="col">Job</th><th scope="col">Result</th></tr></thead>
            <tbody>

            """);
        foreach (var attempt in state.Attempts)
        {
            var took = attempt.EndTime is { } end ? Durations.Show(end - attempt.StartTime) : "";
            var result = attempt switch
            {
                { FailureReason: { } reason } when reason == state.FailureReason => ReportStep.ClassOf(state.Status),
                { FailureReason: { } reason, ExceptionType: { } type } => $"{type}: {reason}",
                { FailureReason: { } reason } => reason,
                { EndTime: null } => attempt.Number < state.AttemptCount ? "the engine ended while it ran" : "running",
                _ => state.Status == StepStatus.Stopped ? "stopped" : "succeeded",
            };
            var after = Durations.Show(attempt.StartTime - report.State.StartTime);
            html.Write($"<tr><td>{attempt.Number}</td><td title=\"{Durations.Utc(attempt.StartTime)}\">after {after}</td><td>{took}</td>");
            html.Write($"<td><code><bdi>{attempt.JobName}</bdi></code></td><td><bdi>{result}</bdi></td></tr>\n");
        }

        html.Write($"</tbody>\n</table></div>\n");
    }

    private static JsonElement? Beside(StepState state)
    {
        var members = state.Resolved?.Members().Where(static member => !Known.Contains(member.Name, StringComparer.Ordinal)).ToList() ?? [];
        return members.Count == 0 ? null : JsonValues.Write(writer =>
        {
            writer.WriteStartObject();
            members.ForEach(member => member.WriteTo(writer));
            writer.WriteEndObject();
        });
    }

    private static void WriteJson(HtmlWriter html, ReportSource report, string title, JsonElement? json, bool open)
    {
        if (json is not { ValueKind: not (JsonValueKind.Undefined or JsonValueKind.Null) } value ||
            (value.ValueKind == JsonValueKind.Object && !value.Members().Any()))
        {
            return;
        }

        html.Write($"<details class=\"part\"{(open ? " open" : "")}><summary>{title}</summary>\n<pre class=\"json\" tabindex=\"0\">");
        JsonHtml.Write(html, value, report.Options.MaxJsonLength);
        html.Write($"</pre></details>\n");
    }

    private static void WriteLog(HtmlWriter html, ReportStep step, LogExcerpt log, bool open)
    {
        var title = (step.State.AttemptCount > 1 ? $" of attempt {log.Attempt}" : "") + (log.Part is { } part ? ": " + part : "");
        var omitted = log.Omitted > 0 ? $": the first {Durations.Bytes(log.Omitted)} are left out here" : "";
        html.Write($"""
            <details class="part"{(open ? " open" : "")}><summary>Log{title} <small>{Durations.Bytes(log.Length)}</small></summary>
            <p class="note"><code><bdi>{log.Path}</bdi></code>{omitted}</p>
            <pre class="log" tabindex="0">
            """);
        html.Text(log.Text);
        html.Write($"</pre></details>\n");
    }
}
