using Microsoft.Extensions.Logging;

namespace PipelineSdk.Aws;

/// <summary>What putting and deleting triggers logs; no value of a parameter is.</summary>
internal static partial class TriggerLog
{
    public const string Category = "PipelineSdk.Aws.Schedules";

    [LoggerMessage(400, LogLevel.Information, "Put trigger '{Trigger}' of pipeline '{Pipeline}' as '{Arn}'.")]
    public static partial void Put(this ILogger logger, string trigger, string pipeline, string arn);

    [LoggerMessage(401, LogLevel.Information, "Deleted trigger '{Trigger}'.")]
    public static partial void Deleted(this ILogger logger, string trigger);

    [LoggerMessage(402, LogLevel.Warning, "There is no trigger '{Trigger}' to delete.")]
    public static partial void Missing(this ILogger logger, string trigger);
}
