namespace PipelineSdk.Aws;

/// <summary>A value that is found out when it is first wanted. Only success is kept: who asks after a failure or a cancellation tries again.</summary>
/// <param name="find">Finds it out.</param>
internal sealed class AsyncValue<T>(Func<CancellationToken, Task<T>> find) : IDisposable
    where T : class
{
    private readonly SemaphoreSlim _one = new(1);
    private T? _value;

    public async ValueTask<T> GetAsync(CancellationToken cancellationToken)
    {
        if (_value is { } known)
        {
            return known;
        }

        await _one.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return _value ??= await find(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();
}
