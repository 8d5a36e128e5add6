namespace PipelineSdk.Local;

/// <summary>Whether and when a failed step is tried again.</summary>
internal static class RetryPlanner
{
    /// <summary>The position of what the service retries without a policy.</summary>
    public const int ServicePolicy = -1;

    private const int DefaultAttempts = 5;
    private const double DefaultBackoff = 2.0;

    private static readonly string[] ServiceRetries = ["Step.SERVICE_FAULT", "Step.THROTTLING"];
    private static readonly TimeSpan MaxDelay = TimeSpan.FromDays(28);

    /// <param name="step">The step.</param>
    /// <param name="exceptionType">The kind of failure.</param>
    /// <param name="retries">How often each policy was used.</param>
    /// <param name="firstFailure">When it failed first.</param>
    /// <param name="now">The time.</param>
    /// <returns>The policy that applies and when to try again; <see langword="null"/>: it is not tried again.</returns>
    public static (int Policy, DateTimeOffset At)? Plan(
        StepDefinition step, string? exceptionType, IReadOnlyDictionary<int, int> retries, DateTimeOffset firstFailure, DateTimeOffset now)
    {
        if (exceptionType is null || (step.Type is StepKinds.Tuning or "AutoML" && exceptionType == "SageMaker.JOB_INTERNAL_ERROR"))
        {
            return null;
        }

        for (var i = 0; i < step.RetryPolicies.Count; i++)
        {
            if (step.RetryPolicies[i].ExceptionTypes.Contains(exceptionType, StringComparer.Ordinal))
            {
                return Plan(step.RetryPolicies[i], i, retries.GetValueOrDefault(i), firstFailure, now);
            }
        }

        if (ServiceRetries.Contains(exceptionType, StringComparer.Ordinal) && retries.GetValueOrDefault(ServicePolicy) is var used and < DefaultAttempts)
        {
            return (ServicePolicy, now + Delay(1, DefaultBackoff, used));
        }

        return null;
    }

    private static (int Policy, DateTimeOffset At)? Plan(
        RetryPolicy policy, int position, int used, DateTimeOffset firstFailure, DateTimeOffset now)
    {
        var at = now + Delay(policy.IntervalSeconds, policy.BackoffRate, used);
        var permitted = policy.ExpireAfterMins is { } minutes
            ? at <= firstFailure.AddMinutes(minutes)
            : used < (policy.MaxAttempts ?? DefaultAttempts);
        return permitted ? (position, at) : null;
    }

    private static TimeSpan Delay(double seconds, double backoff, int used)
    {
        var delay = seconds * Math.Pow(backoff, used);
        return delay >= MaxDelay.TotalSeconds ? MaxDelay : TimeSpan.FromSeconds(Math.Max(0, delay));
    }
}
