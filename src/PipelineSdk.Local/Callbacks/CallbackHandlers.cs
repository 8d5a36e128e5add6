namespace PipelineSdk.Local;

/// <summary>What answers callbacks: a handler for the steps of a name, of a queue, or for all.</summary>
/// <remarks>A callback without a handler waits until it is answered by its token.</remarks>
public sealed class CallbackHandlers
{
    private readonly Dictionary<string, ICallbackHandler> _byStep = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ICallbackHandler> _byQueue = new(StringComparer.Ordinal);
    private ICallbackHandler? _all;

    /// <summary>Answers the callbacks of a step.</summary>
    /// <param name="stepName">The step's name.</param>
    /// <param name="handler">Gives the answers.</param>
    /// <returns>These handlers.</returns>
    public CallbackHandlers ForStep(string stepName, ICallbackHandler handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        _byStep[stepName] = handler;
        return this;
    }

    /// <summary>Answers the callbacks of a step.</summary>
    /// <param name="stepName">The step's name.</param>
    /// <param name="handle">Gives the answers.</param>
    /// <returns>These handlers.</returns>
    public CallbackHandlers ForStep(string stepName, Func<CallbackRequest, CallbackResult> handle) => ForStep(stepName, new DelegateCallbackHandler(handle));

    /// <summary>Answers the callbacks that go to a queue.</summary>
    /// <param name="sqsQueueUrl">The queue's URL.</param>
    /// <param name="handler">Gives the answers.</param>
    /// <returns>These handlers.</returns>
    public CallbackHandlers ForQueue(string sqsQueueUrl, ICallbackHandler handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        _byQueue[sqsQueueUrl] = handler;
        return this;
    }

    /// <summary>Answers all callbacks that no other handler is for.</summary>
    /// <param name="handler">Gives the answers.</param>
    /// <returns>These handlers.</returns>
    public CallbackHandlers ForAll(ICallbackHandler handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        _all = handler;
        return this;
    }

    internal ICallbackHandler? Find(string stepName, string? sqsQueueUrl) =>
        _byStep.GetValueOrDefault(stepName) ?? (sqsQueueUrl is null ? null : _byQueue.GetValueOrDefault(sqsQueueUrl)) ?? _all;
}
