using PipelineSdk.Local;
using Spectre.Console;

namespace Samples.Watching;

/// <summary>The steps as a table that changes in place.</summary>
internal static class LiveView
{
    private static readonly TimeSpan Refresh = TimeSpan.FromMilliseconds(100);

    public static async Task<ExecutionState> ShowAsync(LocalExecution execution)
    {
        await AnsiConsole.Live(Table(execution)).StartAsync(async live =>
        {
            while (!execution.Completion.IsCompleted)
            {
                await Task.WhenAny(execution.Completion, Task.Delay(Refresh));
                live.UpdateTarget(Table(execution));
            }
        });
        return await execution.Completion;
    }

    private static Table Table(LocalExecution execution) => StepTable.Of(execution, DateTimeOffset.UtcNow, AnsiConsole.Profile.Width);
}
