using PipelineSdk.Local;
using Spectre.Console;

namespace Samples.Watching;

/// <summary>The steps of an execution as a table that is as wide as the terminal.</summary>
internal static class StepTable
{
    private const int NarrowTerminal = 110;

    public static Table Of(LocalExecution execution, DateTimeOffset now, int width)
    {
        var state = execution.State;
        var title = $"{state.PipelineName} {state.Id}: {state.Status}, {StepText.Duration((state.EndTime ?? now) - state.StartTime)}";
        var rows = state.Steps.Select(step => Row(execution, step, now)).ToList();
        if (width < NarrowTerminal)
        {
            rows.ForEach(static row => row.RemoveAt(1));
        }

        var table = new Table
        {
            Title = new(Markup.Escape(title)),
            Border = TableBorder.Rounded,
            BorderStyle = Color.Grey,
            ShowHeaders = false,
        };
        var widths = Enumerable.Range(0, rows[0].Count - 1).Select(column => rows.Max(row => row[column].Text.Length)).ToList();

        // Each column has a line and a blank on either side; the last one gets what is left.
        widths.Add(Math.Max(1, width - widths.Sum() - (3 * rows[0].Count) - 1));
        widths.ForEach(columnWidth => table.AddColumn(new TableColumn("") { Width = columnWidth, NoWrap = true }));
        rows.ForEach(row => table.AddRow(row.Zip(widths, static (cell, columnWidth) => new Text(Cut(cell.Text, columnWidth), cell.Style))));
        return table;
    }

    private static List<(string Text, Style Style)> Row(LocalExecution execution, StepState step, DateTimeOffset now)
    {
        var (style, grey) = (StyleOf(step.Status), (Style)Color.Grey);
        var duration = step.StartTime is { } start ? StepText.Duration((step.EndTime ?? now) - start) : "";
        return
        [
            (Indent(execution, step) + step.Name, style),
            (step.Type, grey),
            (StepText.Status(step), style),
            (duration.PadLeft(8), style),
            (StepText.Note(step, execution.LogOf(step.Name)?.LastLine), step.FailureReason is null ? grey : style),
        ];
    }

    // Steps of a branch stand below their condition step: $.Steps[3].Arguments.IfSteps[0]
    private static string Indent(LocalExecution execution, StepState step)
    {
        var path = execution.Definition.AllSteps.First(one => one.Name == step.Name).JsonPath;
        return string.Concat(Enumerable.Repeat("  ", path.Split("Steps[").Length - 2));
    }

    private static Style StyleOf(StepStatus status) => status switch
    {
        StepStatus.Succeeded => Color.Green,
        StepStatus.Failed => Color.Red,
        StepStatus.Stopped => Color.Orange1,
        StepStatus.Waiting or StepStatus.Skipped => Color.Grey,
        _ => Color.Yellow,
    };

    private static string Cut(string text, int width) => text.Length <= width ? text : text[..(width - 1)] + "…";
}
