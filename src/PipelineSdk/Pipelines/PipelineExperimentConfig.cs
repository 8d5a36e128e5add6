namespace PipelineSdk;

/// <summary>The experiment and trial under which an execution's jobs are recorded. Written as <c>{"ExperimentName", "TrialName"}</c>.</summary>
/// <param name="experimentName">The experiment's name: a constant, parameter, execution variable or join.</param>
/// <param name="trialName">The trial's name: a constant, parameter, execution variable or join.</param>
public sealed class PipelineExperimentConfig(PipelineString experimentName, PipelineString trialName)
{
    /// <summary>
    /// An experiment with the pipeline's name and a trial with the execution's identifier. Left out in Regions that do not offer experiments.
    /// </summary>
    public static PipelineExperimentConfig Default { get; } = new(ExecutionVariables.PipelineName, ExecutionVariables.PipelineExecutionId);

    /// <summary>The experiment's name.</summary>
    public PipelineString ExperimentName { get; } = experimentName;

    /// <summary>The trial's name.</summary>
    public PipelineString TrialName { get; } = trialName;
}
