namespace PipelineSdk;

/// <summary>A retry policy for failures that any retryable step can have.</summary>
/// <param name="exceptionTypes">The failures it is for.</param>
/// <param name="backoffRate">By what the interval grows from one attempt to the next; 2.0 by default.</param>
/// <param name="intervalSeconds">The time before the first new attempt, in seconds; 1 by default, at most 43,200.</param>
/// <param name="maxAttempts">The greatest number of attempts, at most 20. Give this or <paramref name="expireAfterMins"/>.</param>
/// <param name="expireAfterMins">When to give up, in minutes after the first failure, at most 14,400.</param>
public sealed class StepRetryPolicy(
    IEnumerable<StepExceptionType> exceptionTypes,
    double backoffRate = 2.0,
    int intervalSeconds = 1,
    int? maxAttempts = null,
    int? expireAfterMins = null)
    : RetryPolicy([.. exceptionTypes.Select(WireName)], backoffRate, intervalSeconds, maxAttempts, expireAfterMins)
{
    private static string WireName(StepExceptionType type) => type switch
    {
        StepExceptionType.ServiceFault => "Step.SERVICE_FAULT",
        StepExceptionType.Throttling => "Step.THROTTLING",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "There is no such exception type."),
    };
}
