namespace PipelineSdk;

/// <summary>References to the experiment and trial of the execution, as <see cref="PipelineExperimentConfig"/> sets them.</summary>
public static class PipelineExperimentConfigProperties
{
    /// <summary>The experiment's name.</summary>
    public static PipelineString ExperimentName { get; } = Of("ExperimentName");

    /// <summary>The trial's name.</summary>
    public static PipelineString TrialName { get; } = Of("TrialName");

    private static PipelineString Of(string name) => new(new GetExpression(new(ReferenceKind.Experiment, name, null), isText: true));
}
