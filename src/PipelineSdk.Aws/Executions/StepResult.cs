using PipelineSdk.Aws.SageMaker;

namespace PipelineSdk.Aws;

/// <summary>A step of an execution, as far as it has got.</summary>
public sealed class StepResult
{
    internal StepResult(PipelineExecutionStep step)
    {
        Step = step;
        Metadata = step.Metadata ?? new();
        Outputs = (Metadata.Lambda?.OutputParameters ?? Metadata.Callback?.OutputParameters ?? [])
            .DistinctBy(static output => output.Name)
            .ToDictionary(static output => output.Name ?? "", static output => output.Value ?? "", StringComparer.Ordinal);
    }

    /// <summary>The step as the service has it.</summary>
    public PipelineExecutionStep Step { get; }

    /// <summary>The name.</summary>
    public string Name => Step.StepName ?? "";

    /// <summary>The status.</summary>
    public StepStatus Status => Step.StepStatus ?? default;

    /// <summary>
    /// Whether it has succeeded, failed or been stopped. A failed step may start again, if it or the execution is retried.
    /// </summary>
    public bool HasEnded => Status == StepStatus.Succeeded || Status == StepStatus.Failed || Status == StepStatus.Stopped;

    /// <summary>Why it failed, or <see langword="null"/>.</summary>
    public string? FailureReason => Step.FailureReason;

    /// <summary>What the service says of the step, in the member of its type: job, model, outcome of a condition and so on.</summary>
    public PipelineExecutionStepMetadata Metadata { get; }

    /// <summary>
    /// The ARN of what the step made or called: job, model, model package, endpoint or Lambda function; <see langword="null"/> if there is
    /// none.
    /// </summary>
    public string? JobArn => StepJobs.ArnOf(Metadata);

    /// <summary>Whether the conditions of a condition step held; <see langword="null"/> for other steps.</summary>
    public bool? ConditionOutcome => Metadata.Condition?.Outcome is { } outcome ? outcome == SageMaker.ConditionOutcome.True : null;

    /// <summary>The execution whose cached result was taken; <see langword="null"/> if the step has run.</summary>
    public string? CacheHitSourceArn => Step.CacheHitResult?.SourcePipelineExecutionArn is { Length: > 0 } source ? source : null;

    /// <summary>The execution whose result was taken since the step was not selected; <see langword="null"/> otherwise.</summary>
    public string? SelectiveSourceArn =>
        Step.SelectiveExecutionResult?.SourcePipelineExecutionArn is { Length: > 0 } source ? source : null;

    /// <summary>How long it has run; <see langword="null"/> until it has ended.</summary>
    public TimeSpan? Duration => Step.EndTime - Step.StartTime;

    /// <summary>The outputs of a Lambda or Callback step, as text; empty for other steps.</summary>
    public IReadOnlyDictionary<string, string> Outputs { get; }

    /// <summary>Gives an output of a Lambda or Callback step.</summary>
    /// <param name="outputName">The output's name.</param>
    /// <returns>Its value as text.</returns>
    /// <exception cref="KeyNotFoundException">It has no such output, or not yet; the message names those that it has.</exception>
    public string GetOutput(string outputName) => Outputs.TryGetValue(outputName, out var value)
        ? value
        : throw new KeyNotFoundException(
            $"The step '{Name}' ({Status}) has no output '{outputName}'. Its outputs: {Texts.Names(Outputs.Keys)}." +
            (Metadata.Lambda is null && Metadata.Callback is null ? " Only Lambda and Callback steps have outputs." : ""));

    /// <inheritdoc/>
    public override string ToString() => $"step '{Name}': {Status}";
}
