using System.Collections.Concurrent;
using Amazon.Runtime;
using Amazon.SQS.Model;
using Microsoft.Extensions.Logging;

namespace PipelineSdk.Aws;

/// <summary>Decides what is done with each message, and keeps what is known of tokens.</summary>
internal sealed class CallbackDispatcher(CallbackQueue queue, CallbackRunner runner, CallbackWorkerOptions options, ILogger logger)
    : IDisposable
{
    // What is answered when the worker has to end is sent within this time.
    private static readonly TimeSpan LastAnswers = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _slots = new(options.MaxConcurrentHandlers);
    private readonly CancellationTokenSource _giveUp = new();
    private readonly ConcurrentDictionary<Task, bool> _running = new();
    private readonly Lock _lock = new();
    private readonly Dictionary<string, CallbackJob> _jobs = new(StringComparer.Ordinal);
    private readonly RecentTokens _answered = new();
    private readonly RecentTokens _stopping = new();

    /// <summary>How many more requests can be worked on now.</summary>
    public int FreeSlots => _slots.CurrentCount;

    /// <summary>Takes a message. Ends when it needs no slot or has got one; the work goes on then.</summary>
    public async Task AdmitAsync(Message message, CancellationToken stoppingToken)
    {
        if (!CallbackMessage.TryParse(message.Body, out var callback))
        {
            Received("undecodable");
            logger.NotDecoded(message.MessageId);
            return;
        }

        Received(callback.IsStopping ? "stopping" : "request");
        var request = callback.Request;
        switch (Look(request, callback.IsStopping, out var job))
        {
            case CallbackTask.Start:
                await StartAsync(message, job!, stoppingToken).ConfigureAwait(false);
                break;
            case CallbackTask.Join:
                Track(JoinAsync(message, job!));
                break;
            case CallbackTask.Delete:
                logger.AnsweredBefore(request.Token, message.MessageId);
                Track(DeleteAsync(message));
                break;
            case CallbackTask.Stop when callback.IsStopping && !CallbackQueue.IsRedelivered(message):
                // Another worker may be at it. If it is alive it answers; if it isn't, its lease is over when this message comes again.
                logger.StoppingElsewhere(request.Token, options.VisibilityTimeout);
                break;
            default:
                Track(AnswerStoppedAsync(message, request));
                break;
        }
    }

    /// <summary>Waits until the work is done; after the drain timeout it is cancelled.</summary>
    public async Task DrainAsync()
    {
        var all = Task.WhenAll(_running.Keys);
        logger.Draining(_running.Count, options.DrainTimeout);
        await Task.WhenAny(all, Task.Delay(options.DrainTimeout, options.Time)).ConfigureAwait(false);
        lock (_lock)
        {
            foreach (var job in _jobs.Values)
            {
                job.Cancel();
            }
        }

        _giveUp.CancelAfter(LastAnswers);
        await all.ConfigureAwait(false);
    }

    public void Dispose()
    {
        _slots.Dispose();
        _giveUp.Dispose();
    }

    private static void Received(string kind) =>
        Metrics.CallbackMessages.Add(1, new KeyValuePair<string, object?>("pipelinesdk.callback.message", kind));

    // Nobody waits for the task but the end of the worker.
    private void Track(Task task)
    {
        _running[task] = true;
        _ = task.ContinueWith(End, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);

        void End(Task done)
        {
            _running.TryRemove(done, out _);
            if (done.Exception is { } error)
            {
                logger.WorkFailed(error);
            }
        }
    }

    // Under one lock: a job that is over is among the answered tokens before it is gone.
    private CallbackTask Look(CallbackRequest request, bool isStopping, out CallbackJob? job)
    {
        lock (_lock)
        {
            if (_jobs.TryGetValue(request.Token, out job))
            {
                if (isStopping)
                {
                    logger.Cancelling(request.Token);
                    job.Stop();
                }

                return CallbackTask.Join;
            }

            if (_answered.Contains(request.Token))
            {
                return CallbackTask.Delete;
            }

            if (isStopping)
            {
                _stopping.Add(request.Token);
            }
            else if (!_stopping.Contains(request.Token))
            {
                _jobs[request.Token] = job = new(request);
                return CallbackTask.Start;
            }

            return CallbackTask.Stop;
        }
    }

    private async Task StartAsync(Message message, CallbackJob job, CancellationToken stoppingToken)
    {
        var lease = new CallbackLease(queue, message, options, logger);
        try
        {
            await _slots.WaitAsync(stoppingToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            await lease.DisposeAsync().ConfigureAwait(false);
            await GiveBackAsync(message, job.Request).ConfigureAwait(false);
            End(job, isAnswered: false);
            return;
        }

        Track(WorkAsync(message, lease, job));
    }

    private async Task WorkAsync(Message message, CallbackLease lease, CallbackJob job)
    {
        var isAnswered = false;
        try
        {
            CallbackOutcome outcome;
            await using (lease.ConfigureAwait(false))
            {
                outcome = await runner.RunAsync(job, _giveUp.Token).ConfigureAwait(false);
            }

            if (outcome == CallbackOutcome.AnsweredBefore)
            {
                logger.AnsweredBefore(job.Request.Token, message.MessageId);
            }

            isAnswered = outcome is CallbackOutcome.Answered or CallbackOutcome.AnsweredBefore;
            await ReturnAsync(message, job.Request, outcome).ConfigureAwait(false);
        }
        finally
        {
            _slots.Release();
            End(job, isAnswered);
        }
    }

    private async Task JoinAsync(Message message, CallbackJob job)
    {
        bool isAnswered;
        var lease = new CallbackLease(queue, message, options, logger);
        await using (lease.ConfigureAwait(false))
        {
            isAnswered = await job.Completion.ConfigureAwait(false);
        }

        if (isAnswered)
        {
            logger.AnsweredBefore(job.Request.Token, message.MessageId);
            await DeleteAsync(message).ConfigureAwait(false);
        }
    }

    private async Task AnswerStoppedAsync(Message message, CallbackRequest request)
    {
        var lease = new CallbackLease(queue, message, options, logger);
        CallbackOutcome outcome;
        await using (lease.ConfigureAwait(false))
        {
            outcome = await runner.StopAsync(request, _giveUp.Token).ConfigureAwait(false);
        }

        await ReturnAsync(message, request, outcome).ConfigureAwait(false);
    }

    private async Task ReturnAsync(Message message, CallbackRequest request, CallbackOutcome outcome)
    {
        switch (outcome)
        {
            case CallbackOutcome.Answered or CallbackOutcome.AnsweredBefore:
                _answered.Add(request.Token);
                await DeleteAsync(message).ConfigureAwait(false);
                break;
            case CallbackOutcome.GivenBack:
                await GiveBackAsync(message, request).ConfigureAwait(false);
                break;
        }
    }

    private void End(CallbackJob job, bool isAnswered)
    {
        lock (_lock)
        {
            _jobs.Remove(job.Request.Token);
        }

        job.Complete(isAnswered);
        job.Dispose();
    }

    private Task DeleteAsync(Message message) => TryAsync(message, queue.DeleteAsync);

    private Task GiveBackAsync(Message message, CallbackRequest request)
    {
        logger.GivenBack(request.Token, message.MessageId);
        return TryAsync(message, queue.GiveBackAsync);
    }

    private async Task TryAsync(Message message, Func<Message, CancellationToken, Task> call)
    {
        try
        {
            await call(message, _giveUp.Token).ConfigureAwait(false);
        }
        catch (Exception e) when (ServiceErrors.IsOfService(e))
        {
            logger.ReturnFailed(message.MessageId, e.GetType().Name, (e as AmazonServiceException)?.ErrorCode);
        }
    }
}
