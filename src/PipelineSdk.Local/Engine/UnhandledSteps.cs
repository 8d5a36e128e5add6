namespace PipelineSdk.Local;

/// <summary>What becomes of steps that nothing on this machine can run.</summary>
public enum UnhandledSteps
{
    /// <summary>They fail when their turn comes, and say what to do about it.</summary>
    Fail,

    /// <summary>They succeed with what a step of their type always reports; nothing runs.</summary>
    Stub,
}
