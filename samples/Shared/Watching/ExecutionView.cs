using PipelineSdk.Local;
using Spectre.Console;

namespace Samples.Watching;

/// <summary>Shows an execution while it runs: a live table in a terminal, a line for each event elsewhere.</summary>
internal static class ExecutionView
{
    /// <returns>The execution's last state.</returns>
    public static Task<ExecutionState> ShowAsync(LocalExecution execution) =>
        AnsiConsole.Profile is { Out.IsTerminal: true, Capabilities.Ansi: true }
            ? LiveView.ShowAsync(execution)
            : PlainView.ShowAsync(execution);
}
