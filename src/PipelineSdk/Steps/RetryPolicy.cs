namespace PipelineSdk;

/// <summary>
/// When and how often the service tries a failed step again: a <see cref="StepRetryPolicy"/> or a <see cref="SageMakerJobStepRetryPolicy"/>.
/// </summary>
public class RetryPolicy
{
    internal RetryPolicy(IReadOnlyList<string> exceptionTypes, double backoffRate, int intervalSeconds, int? maxAttempts, int? expireAfterMins)
    {
        ExceptionTypes = exceptionTypes;
        BackoffRate = backoffRate;
        IntervalSeconds = intervalSeconds;
        MaxAttempts = maxAttempts;
        ExpireAfterMins = expireAfterMins;
    }

    /// <summary>The failures it is for, by their names on the wire: <c>Step.THROTTLING</c>, <c>SageMaker.CAPACITY_ERROR</c> and so on.</summary>
    public IReadOnlyList<string> ExceptionTypes { get; }

    /// <summary>By what the interval grows from one attempt to the next.</summary>
    public double BackoffRate { get; }

    /// <summary>The time before the first new attempt, in seconds. At most 43,200.</summary>
    public int IntervalSeconds { get; }

    /// <summary>The greatest number of attempts. At most 20; 0 and <see langword="null"/>: left out, the service's default of 5.</summary>
    public int? MaxAttempts { get; }

    /// <summary>When to give up, in minutes after the first failure. At most 14,400; 0 and <see langword="null"/>: left out.</summary>
    public int? ExpireAfterMins { get; }
}
