using PipelineSdk.Local;

namespace Samples.Watching;

/// <summary>A line for each event: for logs, pipes and dumb terminals.</summary>
internal static class PlainView
{
    public static async Task<ExecutionState> ShowAsync(LocalExecution execution)
    {
        var start = execution.State.StartTime;
        var width = execution.State.Steps.Max(static step => step.Name.Length);
        await foreach (var happened in execution.EventsAsync())
        {
            foreach (var (step, text) in Lines(happened, execution))
            {
                Console.WriteLine($"{StepText.Duration(happened.Time - start),9}  {step.PadRight(width)}  {text}");
            }
        }

        return await execution.Completion;
    }

    private static IEnumerable<(string Step, string Text)> Lines(ExecutionEvent happened, LocalExecution execution) => happened switch
    {
        StepStarted started => [(started.Step, started.Attempt > 1 ? $"Executing, attempt {started.Attempt}" : "Executing")],
        StepAttemptFailed failed => [(failed.Step, $"Failed, and is tried again: {failed.FailureReason}")],
        CallbackIssued callback => [(callback.Step, $"Waits for the answer to the callback {callback.Token}")],
        StepSucceeded { Step: var step } => [(step, End(execution, step))],
        StepFailed { Step: var step } => [(step, End(execution, step))],
        StepStopped { Step: var step } => [(step, End(execution, step))],
        StepsSkipped skipped => skipped.Steps.Select(one => (one.Step, End(execution, one.Step))),
        _ => [],
    };

    private static string End(LocalExecution execution, string name)
    {
        var step = execution.State[name];
        var note = StepText.Note(step, execution.LogOf(name)?.LastLine);
        return note.Length > 0 ? $"{StepText.Status(step)}: {note}" : StepText.Status(step);
    }
}
