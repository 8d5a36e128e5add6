using Microsoft.Extensions.Logging;

namespace PipelineSdk.Aws;

/// <summary>Asks the service again and again: how often, and what it does if there is no answer.</summary>
internal sealed class ExecutionPoller
{
    private readonly PipelineExecution _execution;
    private readonly WaitOptions _options;
    private readonly ILogger _logger;
    private long _changed;
    private long? _failing;

    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    public ExecutionPoller(PipelineExecution execution, WaitOptions options)
    {
        options.Check();
        _execution = execution;
        _logger = execution.Logger;
        _options = options;
        _changed = options.TimeProvider.GetTimestamp();
    }

    /// <summary>Something has changed: more may follow soon.</summary>
    public void Changed() => _changed = _options.TimeProvider.GetTimestamp();

    /// <summary>Asks until there is an answer.</summary>
    public async Task<T> AskAsync<T>(Func<CancellationToken, Task<T>> question, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                var answer = await question(cancellationToken).ConfigureAwait(false);
                _failing = null;
                return answer;
            }
            catch (Exception e) when (!cancellationToken.IsCancellationRequested && ServiceErrors.IsTransient(e) && IsTolerated())
            {
                _logger.NotAnswered(e, _execution.Arn);
                await DelayAsync(cancellationToken).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Waits for the next question.</summary>
    public Task DelayAsync(CancellationToken cancellationToken)
    {
        var quiet = _options.TimeProvider.GetElapsedTime(_changed) / 10;
        var interval = quiet < _options.MinInterval ? _options.MinInterval : quiet > _options.MaxInterval ? _options.MaxInterval : quiet;
        return Task.Delay(interval * (0.8 + (0.4 * _options.Chance())), _options.TimeProvider, cancellationToken);
    }

    private bool IsTolerated()
    {
        _failing ??= _options.TimeProvider.GetTimestamp();
        return _options.TimeProvider.GetElapsedTime(_failing.Value) < _options.OutageTolerance;
    }
}
