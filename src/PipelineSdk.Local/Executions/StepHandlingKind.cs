namespace PipelineSdk.Local;

/// <summary>The ways in which a step is run on this machine.</summary>
public enum StepHandlingKind
{
    /// <summary>The engine decides or ends: Condition and Fail steps.</summary>
    Control,

    /// <summary>A record is written: models and model packages.</summary>
    Record,

    /// <summary>A runner runs its jobs: a handler of this process, a host process, a container.</summary>
    Job,

    /// <summary>A delegate stands in for the Lambda function.</summary>
    Lambda,

    /// <summary>A handler or a call answers the callback.</summary>
    Callback,

    /// <summary>A handler that the user gave does all of it.</summary>
    Handler,

    /// <summary>Nothing runs: a declared result is taken.</summary>
    Stub,

    /// <summary>There is nothing that could run it: it fails when its turn comes.</summary>
    Unhandled,
}
