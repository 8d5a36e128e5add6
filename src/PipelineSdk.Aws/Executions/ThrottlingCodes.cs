using System.Collections.Frozen;

namespace PipelineSdk.Aws;

/// <summary>The codes by which services ask for fewer requests.</summary>
internal static class ThrottlingCodes
{
    public static FrozenSet<string> All { get; } = FrozenSet.Create(
        StringComparer.Ordinal,
        "Throttling",
        "ThrottlingException",
        "ThrottledException",
        "TooManyRequestsException",
        "RequestLimitExceeded",
        "RequestThrottled",
        "RequestThrottledException");
}
