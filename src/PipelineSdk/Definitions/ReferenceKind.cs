namespace PipelineSdk;

/// <summary>What a reference in a definition refers to.</summary>
public enum ReferenceKind
{
    /// <summary>A parameter: <c>{"Get": "Parameters.NAME"}</c>.</summary>
    Parameter,

    /// <summary>A variable of the execution: <c>{"Get": "Execution.NAME"}</c>.</summary>
    ExecutionVariable,

    /// <summary>The experiment configuration: <c>{"Get": "PipelineExperimentConfig.NAME"}</c>.</summary>
    Experiment,

    /// <summary>A property or output of a step: <c>{"Get": "Steps.NAME.PATH"}</c>.</summary>
    StepProperty,

    /// <summary>A property file of a step, within <c>Std:JsonGet</c>: <c>{"Get": "Steps.NAME.PropertyFiles.FILE"}</c>.</summary>
    PropertyFile,

    /// <summary>Anything else; the service does not know it.</summary>
    Unknown,
}
