namespace PipelineSdk;

/// <summary>Does the work of callback steps. The same handler serves pipelines on SageMaker and on this machine.</summary>
public interface ICallbackHandler
{
    /// <summary>
    /// Does the work of one callback. It may be called again for the same token, if the process ended or the call threw before the answer was
    /// sent: a second run must do no harm.
    /// </summary>
    /// <param name="request">What the step asks for.</param>
    /// <param name="cancellationToken">Is cancelled when the execution is being stopped, or the worker is.</param>
    /// <returns>
    /// The answer: <see cref="CallbackResult.Success()"/> or <see cref="CallbackResult.Failure"/>. An exception is no answer: the request will come
    /// again.
    /// </returns>
    Task<CallbackResult> HandleAsync(CallbackRequest request, CancellationToken cancellationToken);
}
