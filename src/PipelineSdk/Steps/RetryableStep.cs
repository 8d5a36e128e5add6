namespace PipelineSdk;

/// <summary>A step that the service can try again when it fails.</summary>
public abstract class RetryableStep : Step
{
    private List<RetryPolicy>? _retryPolicies;

    private protected RetryableStep(string name)
        : base(name)
    {
    }

    /// <summary>When and how often to try again.</summary>
    /// <value>Empty by default: throttling and service faults are tried again by the service, nothing else is. A list that is assigned is copied.</value>
    public IList<RetryPolicy> RetryPolicies
    {
        get => _retryPolicies ??= [];
        set => _retryPolicies = [.. value];
    }

    /// <summary>Adds to <see cref="RetryPolicies"/>.</summary>
    /// <param name="policy">The policy; <see langword="null"/> adds nothing.</param>
    public void AddRetryPolicy(RetryPolicy? policy)
    {
        if (policy is not null)
        {
            RetryPolicies.Add(policy);
        }
    }

    /// <summary><see cref="RetryPolicies"/> for the compiler, which makes no list where there is none.</summary>
    internal IReadOnlyList<RetryPolicy> Policies => _retryPolicies ?? (IReadOnlyList<RetryPolicy>)[];

    internal override void Describe(StepDefinition definition) =>
        definition.RetryPolicies = _retryPolicies is null ? [] : [.. _retryPolicies.OfType<RetryPolicy>()];
}
