namespace PipelineSdk.Local;

/// <summary>How an attempt ended.</summary>
public enum StepOutcomeKind
{
    /// <summary>The step succeeded.</summary>
    Succeeded,

    /// <summary>The attempt failed; a retry policy may have it tried again.</summary>
    Failed,

    /// <summary>It was stopped.</summary>
    Stopped,
}
