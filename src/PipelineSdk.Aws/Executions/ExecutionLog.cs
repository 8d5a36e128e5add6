using Microsoft.Extensions.Logging;

namespace PipelineSdk.Aws;

/// <summary>What starting executions and waiting for them logs; no value of a parameter is.</summary>
internal static partial class ExecutionLog
{
    public const string Category = "PipelineSdk.Aws.Executions";

    [LoggerMessage(300, LogLevel.Information, "Started execution '{Arn}' of pipeline '{Pipeline}'.")]
    public static partial void Started(this ILogger logger, string arn, string pipeline);

    [LoggerMessage(
        301,
        LogLevel.Warning,
        "Starting pipeline '{Pipeline}' is denied. It may be allowed when its tags have come into effect: trying again, try {Try}.")]
    public static partial void Denied(this ILogger logger, string pipeline, int @try);

    [LoggerMessage(302, LogLevel.Warning, "Asking about execution '{Arn}' failed and is tried again.")]
    public static partial void NotAnswered(this ILogger logger, Exception error, string arn);

    [LoggerMessage(303, LogLevel.Information, "Execution '{Arn}' has ended: {Status}.")]
    public static partial void Ended(this ILogger logger, string arn, string status);
}
