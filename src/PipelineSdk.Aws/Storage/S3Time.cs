namespace PipelineSdk.Aws;

/// <summary>Times as S3's client gives them: in UTC, though the type doesn't say so.</summary>
internal static class S3Time
{
    public static DateTimeOffset? Of(DateTime? time) => time is { } value ? new DateTimeOffset(value.ToUniversalTime()) : null;
}
