using System.Globalization;
using Amazon.SQS;
using Amazon.SQS.Model;

namespace PipelineSdk.Aws;

/// <summary>The queue of callback steps.</summary>
internal sealed class CallbackQueue(IAmazonSQS client, CallbackWorkerOptions options)
{
    /// <summary>As many as SQS gives at a time.</summary>
    public const int MaxMessages = 10;

    private const string ReceiveCount = "ApproximateReceiveCount";

    public async Task<IReadOnlyList<Message>> ReceiveAsync(int max, CancellationToken cancellationToken)
    {
        var request = new ReceiveMessageRequest
        {
            QueueUrl = options.QueueUrl,
            MaxNumberOfMessages = Math.Min(max, MaxMessages),
            VisibilityTimeout = (int)options.VisibilityTimeout.TotalSeconds,
            WaitTimeSeconds = (int)options.PollWaitTime.TotalSeconds,
            MessageSystemAttributeNames = [ReceiveCount],
        };
        return (await client.ReceiveMessageAsync(request, cancellationToken).ConfigureAwait(false)).Messages ?? [];
    }

    /// <summary>Hides a message for the whole visibility timeout from now on.</summary>
    public Task RenewAsync(Message message, CancellationToken cancellationToken) =>
        HideAsync(message, options.VisibilityTimeout, cancellationToken);

    /// <summary>Lets others have a message at once.</summary>
    public Task GiveBackAsync(Message message, CancellationToken cancellationToken) => HideAsync(message, TimeSpan.Zero, cancellationToken);

    public Task DeleteAsync(Message message, CancellationToken cancellationToken) =>
        client.DeleteMessageAsync(new() { QueueUrl = options.QueueUrl, ReceiptHandle = message.ReceiptHandle }, cancellationToken);

    /// <summary>Whether a message was given out before.</summary>
    public static bool IsRedelivered(Message message) =>
        message.Attributes?.GetValueOrDefault(ReceiveCount) is { } text &&
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 1;

    private Task<ChangeMessageVisibilityResponse> HideAsync(Message message, TimeSpan time, CancellationToken cancellationToken) =>
        client.ChangeMessageVisibilityAsync(
            new() { QueueUrl = options.QueueUrl, ReceiptHandle = message.ReceiptHandle, VisibilityTimeout = (int)time.TotalSeconds },
            cancellationToken);
}
