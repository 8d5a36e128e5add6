namespace PipelineSdk.Local;

/// <summary>
/// Where a step stands; the service's names, and <see cref="Waiting"/> and <see cref="Skipped"/> for steps that the service does not list.
/// </summary>
public enum StepStatus
{
    /// <summary>It has not started yet.</summary>
    Waiting,

    /// <summary>It failed and will be tried again.</summary>
    Starting,

    /// <summary>It runs.</summary>
    Executing,

    /// <summary>It was asked to stop.</summary>
    Stopping,

    /// <summary>It was stopped.</summary>
    Stopped,

    /// <summary>It failed.</summary>
    Failed,

    /// <summary>It succeeded, or an earlier result was taken for it.</summary>
    Succeeded,

    /// <summary>It did not and will not run; <see cref="StepState.SkipReason"/> says why.</summary>
    Skipped,
}
