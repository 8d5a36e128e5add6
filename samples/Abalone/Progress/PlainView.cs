using PipelineSdk.Aws;

namespace Abalone.Progress;

/// <summary>Writes a line for everything that happens: for files and logs.</summary>
internal sealed class PlainView(TextWriter output) : IProgressView
{
    public async Task<UpsertResult> ShowAsync(Func<IProgress<UpsertProgress>, Task<UpsertResult>> upsert) =>
        await upsert(new Lines(output));

    public async Task ShowAsync(IAsyncEnumerable<ExecutionEvent> events, CancellationToken cancellationToken)
    {
        await foreach (var item in events.WithCancellation(cancellationToken))
        {
            await output.WriteLineAsync($"{Texts.Time(item.Time)}  {Texts.Of(item)}");
        }
    }

    // Progress<T> would report from other threads, after the upsert has returned.
    private sealed class Lines(TextWriter output) : IProgress<UpsertProgress>
    {
        public void Report(UpsertProgress value)
        {
            if (Texts.Of(value) is { } line)
            {
                output.WriteLine(line);
            }
        }
    }
}
