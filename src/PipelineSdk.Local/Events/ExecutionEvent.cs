using System.Text.Json.Serialization;

namespace PipelineSdk.Local;

/// <summary>Something that happened in an execution. An execution's state is all that happened so far, one event after the other.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "event")]
[JsonDerivedType(typeof(ExecutionStarted), "executionStarted")]
[JsonDerivedType(typeof(ExecutionResumed), "executionResumed")]
[JsonDerivedType(typeof(StepStarted), "stepStarted")]
[JsonDerivedType(typeof(StepCacheChecked), "stepCacheChecked")]
[JsonDerivedType(typeof(CallbackIssued), "callbackIssued")]
[JsonDerivedType(typeof(StepAttemptFailed), "stepAttemptFailed")]
[JsonDerivedType(typeof(StepSucceeded), "stepSucceeded")]
[JsonDerivedType(typeof(StepFailed), "stepFailed")]
[JsonDerivedType(typeof(StepStopped), "stepStopped")]
[JsonDerivedType(typeof(StepsSkipped), "stepsSkipped")]
[JsonDerivedType(typeof(StopRequested), "stopRequested")]
[JsonDerivedType(typeof(ExecutionEnded), "executionEnded")]
public abstract record ExecutionEvent
{
    private protected ExecutionEvent()
    {
    }

    /// <summary>When it happened, by the engine's clock.</summary>
    public required DateTimeOffset Time { get; init; }
}
