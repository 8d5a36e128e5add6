using Microsoft.Extensions.Logging;

namespace PipelineSdk.Aws;

/// <summary>What a callback worker logs: tokens and places, but neither arguments nor outputs nor reasons.</summary>
internal static partial class CallbackWorkerLog
{
    public const string Category = "PipelineSdk.Aws.Callbacks";

    [LoggerMessage(200, LogLevel.Information, "Working on callbacks from '{QueueUrl}', {MaxConcurrentHandlers} at a time.")]
    public static partial void Started(this ILogger logger, string queueUrl, int maxConcurrentHandlers);

    [LoggerMessage(201, LogLevel.Information, "Stopping: {Running} callbacks are worked on and have {DrainTimeout} to finish.")]
    public static partial void Draining(this ILogger logger, int running, TimeSpan drainTimeout);

    [LoggerMessage(202, LogLevel.Information, "Stopped: no more callbacks from '{QueueUrl}' are worked on.")]
    public static partial void Stopped(this ILogger logger, string queueUrl);

    [LoggerMessage(203, LogLevel.Warning, "Receiving from '{QueueUrl}' failed and is tried again in {Delay}.")]
    public static partial void ReceiveFailed(this ILogger logger, Exception error, string queueUrl, TimeSpan delay);

    [LoggerMessage(204, LogLevel.Error, "Message '{MessageId}' is none of a callback step. It is left to the queue's redrive policy.")]
    public static partial void NotDecoded(this ILogger logger, string messageId);

    [LoggerMessage(205, LogLevel.Debug, "Callback '{Token}' of '{ExecutionArn}' is given to the handler.")]
    public static partial void Handling(this ILogger logger, string token, string executionArn);

    [LoggerMessage(206, LogLevel.Information, "Callback '{Token}' of '{ExecutionArn}' is answered: {Answer}.")]
    public static partial void Answered(this ILogger logger, string token, string executionArn, string answer);

    [LoggerMessage(207, LogLevel.Information, "Callback '{Token}' was answered before; message '{MessageId}' is not handled.")]
    public static partial void AnsweredBefore(this ILogger logger, string token, string messageId);

    [LoggerMessage(
        208,
        LogLevel.Error,
        "The handler of callback '{Token}' of '{ExecutionArn}' failed. The message comes again after its visibility timeout.")]
    public static partial void HandlerFailed(this ILogger logger, Exception error, string token, string executionArn);

    [LoggerMessage(
        209,
        LogLevel.Warning,
        "Sending the answer to callback '{Token}' failed ({ErrorType} {ErrorCode}) and is tried again in {Delay}.")]
    public static partial void AnswerFailed(this ILogger logger, string token, string errorType, string? errorCode, TimeSpan delay);

    [LoggerMessage(
        210,
        LogLevel.Error,
        "The service refuses the answer to callback '{Token}' ({ErrorType} {ErrorCode}). The message comes again later.")]
    public static partial void AnswerRefused(this ILogger logger, string token, string errorType, string? errorCode);

    [LoggerMessage(211, LogLevel.Information, "The execution of callback '{Token}' is being stopped: the handler is cancelled.")]
    public static partial void Cancelling(this ILogger logger, string token);

    [LoggerMessage(
        212,
        LogLevel.Debug,
        "The execution of callback '{Token}' is being stopped; another worker has {VisibilityTimeout} to answer it.")]
    public static partial void StoppingElsewhere(this ILogger logger, string token, TimeSpan visibilityTimeout);

    [LoggerMessage(
        213,
        LogLevel.Information,
        "Callback '{Token}' is not answered since the worker stops; message '{MessageId}' is given back.")]
    public static partial void GivenBack(this ILogger logger, string token, string messageId);

    [LoggerMessage(
        214,
        LogLevel.Warning,
        "Message '{MessageId}' could not be hidden any longer ({ErrorType} {ErrorCode}); it may come again.")]
    public static partial void RenewalFailed(this ILogger logger, string messageId, string errorType, string? errorCode);

    [LoggerMessage(
        215,
        LogLevel.Warning,
        "Message '{MessageId}' could not be deleted or given back ({ErrorType} {ErrorCode}); it comes again.")]
    public static partial void ReturnFailed(this ILogger logger, string messageId, string errorType, string? errorCode);

    [LoggerMessage(216, LogLevel.Debug, "The service could not be asked for '{ExecutionArn}' ({ErrorType} {ErrorCode}).")]
    public static partial void LookupFailed(this ILogger logger, string executionArn, string errorType, string? errorCode);

    [LoggerMessage(
        217,
        LogLevel.Critical,
        "The work on a message ended unexpectedly. The message comes again after its visibility timeout.")]
    public static partial void WorkFailed(this ILogger logger, Exception error);
}
