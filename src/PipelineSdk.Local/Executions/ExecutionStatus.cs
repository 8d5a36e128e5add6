namespace PipelineSdk.Local;

/// <summary>Where an execution stands; the service's names.</summary>
public enum ExecutionStatus
{
    /// <summary>Steps run or wait.</summary>
    Executing,

    /// <summary>It was asked to stop, and steps still run.</summary>
    Stopping,

    /// <summary>It was stopped.</summary>
    Stopped,

    /// <summary>A step failed.</summary>
    Failed,

    /// <summary>All steps that had to run succeeded.</summary>
    Succeeded,
}
