namespace PipelineSdk;

/// <summary>Caching and retries.</summary>
internal static partial class DiagnosticDescriptors
{
    public static DiagnosticDescriptor CacheNotDocumented { get; } = Warning("PSDK4001", "Caching that the documentation does not list");

    public static DiagnosticDescriptor CacheNotSupported { get; } = Warning("PSDK4002", "Caching of a step that has none");

    public static DiagnosticDescriptor LooseDuration { get; } = Warning("PSDK4003", "Duration that is not quite ISO 8601");

    public static DiagnosticDescriptor MalformedDuration { get; } = Error("PSDK4004", "Duration that cannot be read");

    public static DiagnosticDescriptor DurationInMonths { get; } = Warning("PSDK4005", "Cache duration in months");

    public static DiagnosticDescriptor ExpiryWithoutCache { get; } = Info("PSDK4006", "Expiry of a cache that is off");

    public static DiagnosticDescriptor RetryNotSupported { get; } = Error("PSDK4007", "Retry policy of a step that has none");

    public static DiagnosticDescriptor BothRetryLimits { get; } = Error("PSDK4008", "Retry policy with both limits");

    public static DiagnosticDescriptor RetryRange { get; } = Error("PSDK4009", "Retry policy out of range");

    public static DiagnosticDescriptor UnknownExceptionType { get; } = Warning("PSDK4010", "Unknown failure in a retry policy");

    public static DiagnosticDescriptor NoExceptionType { get; } = Error("PSDK4011", "Retry policy for no failure");

    public static DiagnosticDescriptor InternalErrorNotRetried { get; } = Warning("PSDK4012", "Failure that this step does not retry");

    public static DiagnosticDescriptor JobFailureOfModel { get; } = Warning("PSDK4013", "Job failure of a step that starts no job");

    public static DiagnosticDescriptor ExceptionTypeAsText { get; } = Warning("PSDK4014", "Failure written as text");
}
