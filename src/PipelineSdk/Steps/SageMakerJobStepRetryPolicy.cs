namespace PipelineSdk;

/// <summary>A retry policy for failures of a SageMaker job.</summary>
public sealed class SageMakerJobStepRetryPolicy : RetryPolicy
{
    /// <summary>A retry policy.</summary>
    /// <param name="exceptionTypes">The failures at the start of the job.</param>
    /// <param name="failureReasonTypes">The failures while the job runs. Both lists are written one after the other.</param>
    /// <param name="backoffRate">By what the interval grows from one attempt to the next; 2.0 by default.</param>
    /// <param name="intervalSeconds">The time before the first new attempt, in seconds; 1 by default, at most 43,200.</param>
    /// <param name="maxAttempts">The greatest number of attempts, at most 20. Give this or <paramref name="expireAfterMins"/>.</param>
    /// <param name="expireAfterMins">When to give up, in minutes after the first failure, at most 14,400.</param>
    /// <exception cref="ArgumentException">Neither list names a failure.</exception>
    public SageMakerJobStepRetryPolicy(
        IEnumerable<SageMakerJobExceptionType>? exceptionTypes = null,
        IEnumerable<SageMakerJobExceptionType>? failureReasonTypes = null,
        double backoffRate = 2.0,
        int intervalSeconds = 1,
        int? maxAttempts = null,
        int? expireAfterMins = null)
        : base([.. (exceptionTypes ?? []).Concat(failureReasonTypes ?? []).Select(WireName)], backoffRate, intervalSeconds, maxAttempts, expireAfterMins)
    {
        if (ExceptionTypes.Count == 0)
        {
            throw new ArgumentException("Give at least one failure, as an exception type or as a failure reason type.", nameof(exceptionTypes));
        }
    }

    private static string WireName(SageMakerJobExceptionType type) => type switch
    {
        SageMakerJobExceptionType.InternalError => "SageMaker.JOB_INTERNAL_ERROR",
        SageMakerJobExceptionType.CapacityError => "SageMaker.CAPACITY_ERROR",
        SageMakerJobExceptionType.ResourceLimit => "SageMaker.RESOURCE_LIMIT",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "There is no such exception type."),
    };
}
