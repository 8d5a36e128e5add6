using PipelineSdk.Local;
using Spectre.Console;

namespace Samples.Watching;

/// <summary>The steps as a table that changes in place.</summary>
internal static class LiveView
{
    private static readonly TimeSpan Refresh = TimeSpan.FromMilliseconds(100);

    public static async Task<ExecutionState> ShowAsync(LocalExecution execution)
    {
        await AnsiConsole.Live(StepTable.Of(execution, DateTimeOffset.UtcNow)).StartAsync(async live =>
        {
            while (!execution.Completion.IsCompleted)
            {
                await Task.WhenAny(execution.Completion, Task.Delay(Refresh));
                live.UpdateTarget(StepTable.Of(execution, DateTimeOffset.UtcNow));
            }
        });
        return await execution.Completion;
    }
}
