using System.Globalization;

namespace PipelineSdk.Aws;

/// <summary>How a <see cref="CallbackWorker"/> works.</summary>
/// <param name="queueUrl">The URL of the SQS queue that the callback steps name.</param>
public sealed class CallbackWorkerOptions(string queueUrl)
{
    private const int MaxHandlers = 10_000;
    private static readonly TimeSpan MaxPollWaitTime = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan MaxVisibilityTimeout = TimeSpan.FromHours(12);
    private static readonly TimeSpan MaxTime = TimeSpan.FromDays(28);

    /// <summary>The URL of the SQS queue that the callback steps name.</summary>
    public string QueueUrl { get; } =
        string.IsNullOrWhiteSpace(queueUrl) ? throw new ArgumentException("A queue has a URL.", nameof(queueUrl)) : queueUrl;

    /// <summary>How many requests are worked on at a time. Range: 1 to 10,000.</summary>
    /// <value>10 by default.</value>
    public int MaxConcurrentHandlers { get; set; } = 10;

    /// <summary>
    /// For how long a message is hidden from other workers. While it is worked on, this is renewed after each third; after a crash, or when
    /// the handler throws, the message comes again when it is over. Range: 1 second to 12 hours, whole seconds. SQS hides a message for 12
    /// hours in all: what takes longer is delivered again, and joined to the work if it comes to the same worker.
    /// </summary>
    /// <value>1 minute by default.</value>
    public TimeSpan VisibilityTimeout { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How long SQS waits for a message before it answers that there is none. Range: 0 to 20 seconds, whole seconds.</summary>
    /// <value>20 seconds by default, which costs the fewest requests.</value>
    public TimeSpan PollWaitTime { get; set; } = MaxPollWaitTime;

    /// <summary>
    /// How often the service is asked, for each request that is worked on, whether its execution is being stopped: the message that says so
    /// may have come to another worker. Range: 1 second to 28 days.
    /// </summary>
    /// <value>1 minute by default.</value>
    public TimeSpan StopCheckInterval { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>
    /// How long handlers may go on when the worker is stopped. Then their cancellation tokens are cancelled, and what they leave unanswered
    /// is given back to the queue. Range: 0 to 28 days. A host must be given more than this to stop (<c>HostOptions.ShutdownTimeout</c>, 30
    /// seconds by default).
    /// </summary>
    /// <value>20 seconds by default.</value>
    public TimeSpan DrainTimeout { get; set; } = TimeSpan.FromSeconds(20);

    internal TimeProvider Time { get; set; } = TimeProvider.System;

    /// <exception cref="ArgumentException">A value is out of its range.</exception>
    internal void Check()
    {
        if (MaxConcurrentHandlers is < 1 or > MaxHandlers)
        {
            throw new ArgumentException(string.Create(
                CultureInfo.InvariantCulture, $"MaxConcurrentHandlers is {MaxConcurrentHandlers}: give 1 to {MaxHandlers}."));
        }

        CheckTime(nameof(VisibilityTimeout), VisibilityTimeout, TimeSpan.FromSeconds(1), MaxVisibilityTimeout);
        CheckTime(nameof(PollWaitTime), PollWaitTime, TimeSpan.Zero, MaxPollWaitTime);
        CheckTime(nameof(StopCheckInterval), StopCheckInterval, TimeSpan.FromSeconds(1), MaxTime);
        CheckTime(nameof(DrainTimeout), DrainTimeout, TimeSpan.Zero, MaxTime);
    }

    private static void CheckTime(string what, TimeSpan value, TimeSpan min, TimeSpan max)
    {
        if (value < min || value > max)
        {
            throw new ArgumentException($"{what} is {value}: give {min} to {max}.");
        }
    }
}
