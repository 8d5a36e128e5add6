namespace PipelineSdk.Local;

/// <summary>Why a step does not run.</summary>
public enum SkipReason
{
    /// <summary>Its condition step took the other branch.</summary>
    BranchNotTaken,

    /// <summary>A step that it waits for does not run, or failed.</summary>
    DependencyNotRun,

    /// <summary>The execution ended before it could start.</summary>
    ExecutionEnded,

    /// <summary>The execution was started for other steps only.</summary>
    NotSelected,
}
