namespace PipelineSdk;

/// <summary>
/// Whether a step takes the result of an earlier successful run with the same arguments. Written as <c>{"Enabled", "ExpireAfter"}</c>.
/// </summary>
/// <param name="enableCaching">Whether to look for an earlier result; <see langword="false"/> by default.</param>
/// <param name="expireAfter">
/// How old the result may be, as an ISO 8601 duration: <c>PT30M</c> is 30 minutes, <c>P30D</c> 30 days (and <c>P30M</c> 30 months).
/// <see langword="null"/>: any age.
/// </param>
public sealed class CacheConfig(bool enableCaching = false, string? expireAfter = null)
{
    /// <summary>Whether to look for an earlier result. Written as <c>Enabled</c>.</summary>
    /// <value><see langword="false"/> by default.</value>
    public bool EnableCaching { get; init; } = enableCaching;

    /// <summary>How old the result may be, as an ISO 8601 duration. Written as <c>ExpireAfter</c>.</summary>
    /// <value><see langword="null"/> by default: any age.</value>
    public string? ExpireAfter { get; init; } = expireAfter;
}
