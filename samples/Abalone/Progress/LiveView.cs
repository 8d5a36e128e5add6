using PipelineSdk.Aws;
using Spectre.Console;

namespace Abalone.Progress;

/// <summary>Shows on a terminal how everything stands, and keeps that up to date.</summary>
internal sealed class LiveView(IAnsiConsole console) : IProgressView
{
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(1);

    public Task<UpsertResult> ShowAsync(Func<IProgress<UpsertProgress>, Task<UpsertResult>> upsert) => console
        .Progress()
        .Columns(
            new TaskDescriptionColumn { Alignment = Justify.Left },
            new ProgressBarColumn(),
            new PercentageColumn(),
            new ElapsedTimeColumn())
        .StartAsync(context => upsert(new Bars(context)));

    public Task ShowAsync(IAsyncEnumerable<ExecutionEvent> events, CancellationToken cancellationToken)
    {
        var table = new StepTable();
        return console.Live(table.Render()).StartAsync(async context =>
        {
            // Between two events the clocks of running steps go on.
            await using var enumerator = events.GetAsyncEnumerator(cancellationToken);
            var next = enumerator.MoveNextAsync().AsTask();
            while (true)
            {
                if (await Task.WhenAny(next, Task.Delay(Tick, cancellationToken)) == next)
                {
                    if (!await next)
                    {
                        break;
                    }

                    table.Add(enumerator.Current);
                    next = enumerator.MoveNextAsync().AsTask();
                }

                context.UpdateTarget(table.Render());
            }
        });
    }

    /// <summary>A bar for each part of publishing.</summary>
    private sealed class Bars(ProgressContext context) : IProgress<UpsertProgress>
    {
        private readonly Lock _lock = new();
        private ProgressTask? _bar;
        private UpsertPhase _phase;

        public void Report(UpsertProgress value)
        {
            lock (_lock)
            {
                if (_bar is null || value.Phase != _phase)
                {
                    _bar?.Value(_bar.MaxValue);
                    _bar = value.Phase == UpsertPhase.Done ? null : context.AddTask(Title(value.Phase), maxValue: Math.Max(1, value.Total));
                    _phase = value.Phase;
                }

                _bar?.Value(value.Total > 0 ? value.Done : 0);
            }
        }

        private static string Title(UpsertPhase phase) => phase switch
        {
            UpsertPhase.Planning => "Planning",
            UpsertPhase.Uploading => "Uploading",
            UpsertPhase.UpdatingFunctions => "Lambda functions",
            _ => "Pipeline",
        };
    }
}
