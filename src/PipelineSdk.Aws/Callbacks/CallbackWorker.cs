using Microsoft.Extensions.Logging;

namespace PipelineSdk.Aws;

/// <summary>
/// Takes the requests of callback steps from their SQS queue, gives each to a handler, and sends its answer to SageMaker. Any number of
/// workers may share a queue.
/// </summary>
/// <remarks>
/// <para>
/// SQS delivers at least once. A token that is worked on or was answered by this worker is not handled again, and before a handler is called the
/// service is asked whether the step still waits: others may have answered. Only a crash before the answer makes a handler run again, and an answer
/// that the service refuses because there has been one counts as answered.
/// </para>
/// <para>
/// When an execution is being stopped, the handler's cancellation token is cancelled and the request is answered. If another worker handles
/// it, it has <see cref="CallbackWorkerOptions.VisibilityTimeout"/> to answer; then any worker does. A handler that throws leaves the
/// message to the queue's visibility timeout and redrive policy, whose <c>maxReceiveCount</c> should be at least 3.
/// </para>
/// <para>
/// The credentials need <c>sqs:ReceiveMessage</c>, <c>sqs:ChangeMessageVisibility</c> and <c>sqs:DeleteMessage</c>;
/// <c>sagemaker:SendPipelineExecutionStepSuccess</c> and <c>sagemaker:SendPipelineExecutionStepFailure</c>; and should have
/// <c>sagemaker:DescribePipelineExecution</c> and <c>sagemaker:ListPipelineExecutionSteps</c>.
/// </para>
/// </remarks>
public sealed class CallbackWorker
{
    private static readonly TimeSpan FirstDelay = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LastDelay = TimeSpan.FromSeconds(30);

    private readonly PipelineSession _session;
    private readonly ICallbackHandler _handler;
    private readonly CallbackWorkerOptions _options;
    private readonly ILogger _logger;

    /// <summary>A worker, which does nothing yet.</summary>
    /// <param name="session">Where the queue and the executions are.</param>
    /// <param name="handler">Does the work. It is called from several threads at a time.</param>
    /// <param name="options">The queue, and how to work.</param>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    public CallbackWorker(PipelineSession session, ICallbackHandler handler, CallbackWorkerOptions options)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(handler);
        ArgumentNullException.ThrowIfNull(options);
        options.Check();
        (_session, _handler, _options) = (session, handler, options);
        _logger = session.Loggers.CreateLogger(CallbackWorkerLog.Category);
    }

    /// <summary>
    /// Works until it is told to stop, and then until everything that it has taken is answered or given back: handlers may go on for
    /// <see cref="CallbackWorkerOptions.DrainTimeout"/>, and then their cancellation tokens are cancelled.
    /// </summary>
    /// <param name="stoppingToken">Tells it to stop.</param>
    /// <returns>When nothing is worked on any more.</returns>
    /// <exception cref="PipelineSessionException">There is no Region, or there are no credentials.</exception>
    /// <exception cref="Amazon.SQS.AmazonSQSException">There is no such queue, or SQS refuses to give its messages.</exception>
    public async Task RunAsync(CancellationToken stoppingToken)
    {
        var queue = new CallbackQueue(_session.Sqs, _options);
        var answerer = new CallbackAnswerer(new(_session), _options.Time, _logger);
        using var dispatcher = new CallbackDispatcher(queue, new(_session, _handler, _options, answerer, _logger), _options, _logger);
        _logger.Started(_options.QueueUrl, _options.MaxConcurrentHandlers);
        try
        {
            await PollAsync(queue, dispatcher, stoppingToken).ConfigureAwait(false);
        }
        catch (Exception e) when (stoppingToken.IsCancellationRequested && ServiceErrors.IsOfService(e))
        {
            // Now it drains.
        }
        finally
        {
            await dispatcher.DrainAsync().ConfigureAwait(false);
            _logger.Stopped(_options.QueueUrl);
        }
    }

    // One message more is taken than can be worked on, since it may say that an execution is being stopped.
    private async Task PollAsync(CallbackQueue queue, CallbackDispatcher dispatcher, CancellationToken stoppingToken)
    {
        var (isFirst, delay) = (true, FirstDelay);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                var messages = await queue.ReceiveAsync(Math.Max(dispatcher.FreeSlots, 1), stoppingToken).ConfigureAwait(false);
                (isFirst, delay) = (false, FirstDelay);
                await Task.WhenAll(messages.Select(message => dispatcher.AdmitAsync(message, stoppingToken))).ConfigureAwait(false);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested && MayPass(e, isFirst))
            {
                _logger.ReceiveFailed(e, _options.QueueUrl, delay);
                await Task.Delay(delay, _options.Time, stoppingToken).ConfigureAwait(false);
                delay = delay * 2 < LastDelay ? delay * 2 : LastDelay;
            }
        }
    }

    // What has worked once may work again: the queue's permissions may be under change, or the credentials out of date.
    private static bool MayPass(Exception e, bool isFirst) => isFirst ? ServiceErrors.IsTransient(e) : ServiceErrors.IsOfService(e);
}
