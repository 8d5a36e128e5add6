using System.Globalization;
using System.Text;
using PipelineSdk.Aws.SageMaker;

namespace PipelineSdk.Aws;

/// <summary>
/// An execution that was waited for has failed or was stopped. The message names the failed steps, their reasons and their jobs.
/// </summary>
public sealed class PipelineExecutionException : Exception
{
    internal PipelineExecutionException(
        PipelineExecution execution,
        DescribePipelineExecutionResponse state,
        IReadOnlyList<StepResult> failedSteps,
        Exception? innerException = null)
        : base(Describe(execution, state, failedSteps, innerException), innerException) =>
        (Execution, State, FailedSteps) = (execution, state, failedSteps);

    /// <summary>The execution.</summary>
    public PipelineExecution Execution { get; }

    /// <summary>How it ended, as the service has it.</summary>
    public DescribePipelineExecutionResponse State { get; }

    /// <summary>The status: <c>Failed</c> or <c>Stopped</c>.</summary>
    public PipelineExecutionStatus Status => State.PipelineExecutionStatus!.Value;

    /// <summary>The failed steps, in order of their start; empty if there are none, or if the service did not tell them.</summary>
    public IReadOnlyList<StepResult> FailedSteps { get; }

    private static string Describe(
        PipelineExecution execution,
        DescribePipelineExecutionResponse state,
        IReadOnlyList<StepResult> failedSteps,
        Exception? innerException)
    {
        var text = new StringBuilder();
        var outcome = state.PipelineExecutionStatus == PipelineExecutionStatus.Stopped ? "was stopped" : "failed";
        text.Append(CultureInfo.InvariantCulture, $"The execution '{execution.Arn}' {outcome}");
        text.Append(string.IsNullOrEmpty(state.FailureReason) ? "." : $": {state.FailureReason}");
        foreach (var step in failedSteps)
        {
            text.Append(CultureInfo.InvariantCulture, $"\nStep '{step.Name}' failed");
            text.Append(step.Step.AttemptCount is > 1 and var attempts ? $" after {Texts.Number(attempts)} attempts" : "");
            text.Append(string.IsNullOrEmpty(step.FailureReason) ? "." : $": {step.FailureReason}");
            text.Append(step.JobArn is { } job ? $" ({job})" : "");
        }

        return text.Append(innerException is null ? "" : $"\nIts steps cannot be listed: {innerException.Message}").ToString();
    }
}
