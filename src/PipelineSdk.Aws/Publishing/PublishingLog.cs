using Microsoft.Extensions.Logging;

namespace PipelineSdk.Aws;

/// <summary>What publishing a pipeline logs.</summary>
internal static partial class PublishingLog
{
    public const string Category = "PipelineSdk.Aws.Publishing";

    [LoggerMessage(
        100,
        LogLevel.Debug,
        "Planned pipeline '{Pipeline}': {Action}, {Uploads} objects to upload, {Present} in place, {Functions} functions to publish, {Tags} tags to change.")]
    public static partial void Planned(this ILogger logger, string pipeline, PlanAction action, int uploads, int present, int functions, int tags);

    [LoggerMessage(101, LogLevel.Debug, "Uploaded '{Location}' in {Seconds:F3} s.")]
    public static partial void Uploaded(this ILogger logger, ObjectLocation location, double seconds);

    [LoggerMessage(102, LogLevel.Information, "Published Lambda function '{Function}': {Action}.")]
    public static partial void PublishedFunction(this ILogger logger, string function, PlanAction action);

    [LoggerMessage(103, LogLevel.Information, "Published pipeline '{Pipeline}' as '{Arn}': {Action}, {Bytes} bytes uploaded, in {Seconds:F3} s.")]
    public static partial void Published(this ILogger logger, string pipeline, string arn, PlanAction action, long bytes, double seconds);

    [LoggerMessage(104, LogLevel.Warning, "Somebody else changes pipeline '{Pipeline}' at the same time ({ErrorCode}): looking at it again, try {Try}.")]
    public static partial void Contended(this ILogger logger, string pipeline, string? errorCode, int @try);
}
