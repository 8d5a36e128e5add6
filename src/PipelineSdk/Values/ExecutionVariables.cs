namespace PipelineSdk;

/// <summary>The variables that an execution knows of itself.</summary>
public static class ExecutionVariables
{
    /// <summary>When the execution started.</summary>
    public static ExecutionVariable StartDateTime { get; } = new("StartDateTime");

    /// <summary>The time at which the step runs.</summary>
    public static ExecutionVariable CurrentDateTime { get; } = new("CurrentDateTime");

    /// <summary>The pipeline's name.</summary>
    public static ExecutionVariable PipelineName { get; } = new("PipelineName");

    /// <summary>The pipeline's ARN.</summary>
    public static ExecutionVariable PipelineArn { get; } = new("PipelineArn");

    /// <summary>The execution's identifier: 12 characters, the end of its ARN.</summary>
    public static ExecutionVariable PipelineExecutionId { get; } = new("PipelineExecutionId");

    /// <summary>The execution's ARN.</summary>
    public static ExecutionVariable PipelineExecutionArn { get; } = new("PipelineExecutionArn");

    /// <summary>The name of the training job that the step starts.</summary>
    public static ExecutionVariable TrainingJobName { get; } = new("TrainingJobName");

    /// <summary>The name of the processing job that the step starts.</summary>
    public static ExecutionVariable ProcessingJobName { get; } = new("ProcessingJobName");

    internal static IReadOnlyList<ExecutionVariable> All { get; } =
    [
        StartDateTime, CurrentDateTime, PipelineName, PipelineArn, PipelineExecutionId, PipelineExecutionArn, TrainingJobName, ProcessingJobName,
    ];
}
