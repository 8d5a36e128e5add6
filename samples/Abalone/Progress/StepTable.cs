using PipelineSdk.Aws;
using Spectre.Console;

namespace Abalone.Progress;

/// <summary>The steps of an execution as a table.</summary>
internal sealed class StepTable
{
    private readonly List<string> _order = [];
    private readonly Dictionary<string, StepResult> _steps = [];
    private string _status = "";

    public void Add(ExecutionEvent item)
    {
        switch (item)
        {
            case ExecutionStatusChangedEvent status:
                _status = Texts.Of(status);
                break;
            case StepEvent step:
                if (_steps.TryAdd(step.Step.Name, step.Step))
                {
                    _order.Add(step.Step.Name);
                }

                _steps[step.Step.Name] = step.Step;
                break;
        }
    }

    public Table Render()
    {
        var table = new Table { Border = TableBorder.Rounded, Caption = new(Markup.Escape(_status)) };
        table.AddColumns("Step", "Status", "Time", "");
        foreach (var step in _order.Select(name => _steps[name]))
        {
            var time = step.Duration ?? (step.HasEnded ? null : DateTimeOffset.UtcNow - step.Step.StartTime);
            table.AddRow(
                Markup.Escape(step.Name),
                $"[{Colour(step)}]{Markup.Escape(step.Status.Value)}[/]",
                time is { } known ? Texts.Of(known) : "",
                Markup.Escape(Remark(step)));
        }

        return table;
    }

    private static string Colour(StepResult step) => step.Status.Value switch
    {
        "Succeeded" => "green",
        "Failed" => "red",
        "Stopped" or "Stopping" => "yellow",
        _ => "blue",
    };

    private static string Remark(StepResult step) => step switch
    {
        { FailureReason: { Length: > 0 } reason } => reason,
        { CacheHitSourceArn: not null } => "from the cache",
        { ConditionOutcome: { } outcome } => outcome ? "conditions hold" : "conditions do not hold",
        _ => "",
    };
}
