using PipelineSdk.Aws;

namespace Abalone.Progress;

/// <summary>Shows how far things are that take their time.</summary>
internal interface IProgressView
{
    /// <summary>Shows a pipeline being published.</summary>
    Task<UpsertResult> ShowAsync(Func<IProgress<UpsertProgress>, Task<UpsertResult>> upsert);

    /// <summary>Shows an execution until it has ended.</summary>
    Task ShowAsync(IAsyncEnumerable<ExecutionEvent> events, CancellationToken cancellationToken);
}
